package nl.pleegplein.connectors.openid;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an operator has configured.
 *
 * @param issuer exactly as the provider writes it
 * @param acr values of the claim {@code acr} that count as a second factor
 * @param amr the same of {@code amr}
 * @param faults why it cannot be used, for operators; never with the secret
 */
record Settings(
        String issuer,
        String clientId,
        String clientSecret,
        String title,
        Set<String> acr,
        Set<String> amr,
        Duration skew,
        List<String> faults) {
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_SKEW = 300;

    static Settings of(OpenIdConfig config) {
        String issuer = config.issuer().strip();
        List<String> faults = issuer.isEmpty() ? List.of() : faults(issuer, config);
        return new Settings(
                issuer,
                config.clientId().strip(),
                config.clientSecret(),
                config.title().strip(),
                words(config.strongAcr()),
                words(config.strongAmr()),
                Duration.ofSeconds(Math.max(0, Math.min(config.clockSkewSeconds(), MOST_SKEW))),
                faults);
    }

    private static List<String> faults(String issuer, OpenIdConfig config) {
        List<String> faults = new ArrayList<>();
        if (!isIssuer(issuer)) {
            faults.add("issuer is no address with https (or with http of this very machine), without query");
        }
        if (config.clientId().isBlank()) {
            faults.add("clientId is empty");
        }
        String title = config.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.add("title has no text, or more than 60 characters");
        }
        if (config.clockSkewSeconds() < 0 || config.clockSkewSeconds() > MOST_SKEW) {
            faults.add("clockSkewSeconds is not 0 to 300");
        }
        return List.copyOf(faults);
    }

    private static boolean isIssuer(String text) {
        try {
            URI uri = new URI(text);
            return Wire.isSafe(uri) && uri.getRawQuery() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isThere() {
        return !issuer.isEmpty();
    }

    boolean isUsable() {
        return isThere() && faults.isEmpty();
    }

    @Override
    public String toString() {
        return "Settings[" + issuer + "]";
    }
}
