package nl.pleegplein.privacy.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.privacy.api.Consent;

@Schema(name = "PrivacyConsents", description = "What one said yes to, the last first")
public record ConsentsJson(List<ConsentJson> items) {
    @Schema(name = "PrivacyConsent", description = "A yes")
    public record ConsentJson(
            String purpose,
            int version,

            @Schema(description = "By language, nl and en") Map<String, String> what,

            Instant given,

            @Schema(description = "When it was taken back") Optional<Instant> withdrawn) {}

    static ConsentsJson of(List<Consent> consents) {
        return new ConsentsJson(consents.stream()
                .map(consent -> new ConsentJson(
                        consent.purpose(),
                        consent.version(),
                        PurposesJson.texts(consent.what()),
                        consent.given(),
                        consent.withdrawn()))
                .toList());
    }
}
