package nl.pleegplein.connectors.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the provider says about itself (OpenID Connect Discovery 1.0) and its keys, asked for when they are needed and kept for an
 * hour. Keys are fetched again when a token is signed with one that is not known, within a limit. Thread-safe.
 */
final class Discovery {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration RESTS = Duration.ofSeconds(5);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    private static final Duration KEYS_WAIT = Duration.ofSeconds(5);

    private final String issuer;
    private final Wire wire;
    private final Clock clock;
    private final Duration betweenKeys;
    private Optional<Known> known = Optional.empty();
    private Instant failed = Instant.EPOCH;
    private volatile Optional<String> fault = Optional.empty();

    /** @param betweenKeys how long at least between two times that keys are fetched */
    Discovery(String issuer, Wire wire, Clock clock, Duration betweenKeys) {
        this.issuer = issuer;
        this.wire = wire;
        this.clock = clock;
        this.betweenKeys = betweenKeys;
    }

    /** The provider at a moment. */
    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant since) {}

    /** Why it could not be asked the last time; for operators. */
    Optional<String> fault() {
        return fault;
    }

    synchronized Known known() throws ProviderAwayException {
        Instant now = clock.instant();
        if (known.isPresent() && isWithin(known.get().since(), now, KEPT)) {
            return known.get();
        }
        // One waits for it, and not everybody after them as well.
        if (!isWithin(failed, now, RESTS)) {
            try {
                known = Optional.of(ask(now));
                fault = Optional.empty();
                return known.get();
            } catch (IOException | ParseException | ProviderAwayException e) {
                failed = now;
                fault = Optional.of(e.getMessage());
                LOG.warn("The provider of OpenID Connect cannot be asked what it is: {}", e.toString());
            }
        }
        return known.orElseThrow(() -> new ProviderAwayException("The provider does not say what it is"));
    }

    private static boolean isWithin(Instant since, Instant now, Duration time) {
        return Duration.between(since, now).abs().compareTo(time) < 0;
    }

    private Known ask(Instant now) throws IOException, ParseException, ProviderAwayException {
        HTTPResponse answer = new OIDCProviderConfigurationRequest(new Issuer(issuer))
                .toHTTPRequest()
                .send(wire);
        if (!answer.indicatesSuccess()) {
            throw new ProviderAwayException("It answered " + answer.getStatusCode());
        }
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
        // Else another provider could speak for this one (OpenID Connect Discovery 1.0, section 4.3).
        if (!metadata.getIssuer().getValue().equals(issuer)) {
            throw new ProviderAwayException("It calls itself by another issuer than the configured one");
        }
        checkSafe(metadata.getAuthorizationEndpointURI());
        checkSafe(metadata.getTokenEndpointURI());
        checkSafe(metadata.getJWKSetURI());
        JWKSource<SecurityContext> keys = known.filter(
                        before -> before.metadata().getJWKSetURI().equals(metadata.getJWKSetURI()))
                .map(Known::keys)
                .orElse(null);
        return new Known(metadata, keys == null ? keys(metadata.getJWKSetURI()) : keys, now);
    }

    private static void checkSafe(URI endpoint) throws ProviderAwayException {
        if (endpoint == null || !Wire.isSafe(endpoint)) {
            throw new ProviderAwayException("One of its addresses is missing or without https");
        }
    }

    private JWKSource<SecurityContext> keys(URI address) throws IOException {
        return JWKSourceBuilder.<SecurityContext>create(address.toURL(), wire)
                .cache(KEYS_KEPT.toMillis(), KEYS_WAIT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(betweenKeys.toMillis())
                .build();
    }
}
