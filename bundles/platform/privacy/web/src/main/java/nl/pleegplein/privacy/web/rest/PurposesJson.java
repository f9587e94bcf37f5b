package nl.pleegplein.privacy.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import nl.pleegplein.privacy.api.DomainPurposes;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.PurposeRegister;
import nl.pleegplein.privacy.api.Wording;

@Schema(name = "PrivacyPurposes", description = "What data about people are used for")
public record PurposesJson(
        @Schema(description = "For how many days a backup is kept")
        int backupDays,

        @Schema(description = "The parts of the site that are here now")
        List<PartJson> parts) {
    @Schema(name = "PrivacyPart", description = "A part of the site. Texts by language, nl and en")
    public record PartJson(String id, Map<String, String> title, List<PurposeJson> purposes) {}

    @Schema(name = "PrivacyPurpose", description = "What one part uses data for. Texts by language, nl and en")
    public record PurposeJson(
            String id,

            @Schema(description = "Raised when the meaning changes")
            int version,

            Map<String, String> purpose,
            Map<String, String> data,

            @Schema(description = "Of GDPR, article 6, paragraph 1")
            LegalGround ground,

            Map<String, String> term,
            Map<String, String> receivers) {}

    static PurposesJson of(PurposeRegister register) {
        return new PurposesJson(
                register.site().backupDays(),
                register.all().stream().map(PurposesJson::part).toList());
    }

    private static PartJson part(DomainPurposes domain) {
        return new PartJson(
                domain.domain(),
                texts(domain.title()),
                domain.purposes().stream().map(PurposesJson::purpose).toList());
    }

    private static PurposeJson purpose(Purpose purpose) {
        return new PurposeJson(
                purpose.id(),
                purpose.version(),
                texts(purpose.what()),
                texts(purpose.data()),
                purpose.ground(),
                texts(purpose.term()),
                texts(purpose.receivers()));
    }

    static Map<String, String> texts(Wording wording) {
        return Map.of("nl", wording.dutch(), "en", wording.english());
    }
}
