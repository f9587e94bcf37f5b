package nl.pleegplein.connectors.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.accounts.api.OutsideIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the provider who somebody is: authorization code flow with PKCE (OpenID Connect Core 1.0, section 3.1). Thread-safe. */
final class Provider {
    /** Signatures that only the provider can make; never none, and never one that whoever knows the client's secret can make. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    /** RFC 6749, section 5.2. */
    private static final Set<String> OF_THE_SITE = Set.of("invalid_client", "unauthorized_client");

    private static final int SERVER_ERROR = 500;
    /** For so long a second factor that was shown to the provider counts here. */
    private static final Duration WORKING_DAY = Duration.ofHours(10);

    private final Settings settings;
    private final Discovery discovery;
    private final Wire wire;
    private final ClientID client;
    private volatile Optional<String> fault = Optional.empty();

    Provider(Settings settings, Discovery discovery, Wire wire) {
        this.settings = settings;
        this.discovery = discovery;
        this.wire = wire;
        this.client = new ClientID(settings.clientId());
    }

    /** Where the browser goes. */
    URI question(Errand errand, URI back) throws ProviderAwayException {
        OIDCProviderMetadata metadata = discovery.known().metadata();
        AuthenticationRequest.Builder question = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), client, back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(errand.state()))
                .nonce(new Nonce(errand.nonce()))
                .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256);
        if (!settings.acr().isEmpty()) {
            question.acrValues(settings.acr().stream().sorted().map(ACR::new).toList());
        }
        if (errand.purpose() == Errand.Purpose.LINK) {
            question.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
        } else if (trustsAFactor()) {
            question.maxAge((int) WORKING_DAY.toSeconds());
        }
        return question.build().toURI();
    }

    /**
     * Who came back.
     *
     * @param answer the query with which the browser came back, whose state was that of the errand
     */
    Proven proof(Map<String, List<String>> answer, Errand errand, URI back)
            throws ProviderAwayException, NotProvenException {
        Discovery.Known known = discovery.known();
        AuthorizationCode code = code(answer, known.metadata(), back);
        IDTokenClaimsSet claims = claims(tokens(code, known.metadata(), errand, back), known, errand);
        OutsideIdentity identity =
                new OutsideIdentity(settings.issuer(), claims.getSubject().getValue());
        if (errand.purpose() == Errand.Purpose.LINK && !signedInSince(errand.begun(), claims)) {
            // Whoever sat at this computer before may still be signed in there.
            throw new NotProvenException("Nobody signed in at the provider for this link");
        }
        return new Proven(
                identity, isStrong(claims) && signedInSince(errand.begun().minus(WORKING_DAY), claims));
    }

    private AuthorizationCode code(Map<String, List<String>> answer, OIDCProviderMetadata metadata, URI back)
            throws NotProvenException {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(back, answer);
        } catch (ParseException e) {
            throw new NotProvenException("What came back is no answer");
        }
        // Another provider's answer, brought here to have its code sent to this one (RFC 9207, section 2.4).
        Optional<Issuer> issuer = Optional.ofNullable(response.getIssuer());
        boolean other = issuer.filter(some -> !some.getValue().equals(settings.issuer()))
                .isPresent();
        if (other || (issuer.isEmpty() && metadata.supportsAuthorizationResponseIssuerParam())) {
            throw new NotProvenException("The answer is of another issuer, or does not say of which");
        }
        if (!response.indicatesSuccess()) {
            throw new NotProvenException("The provider let nobody through");
        }
        return Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
                .orElseThrow(() -> new NotProvenException("The answer has no code"));
    }

    private OIDCTokenResponse tokens(AuthorizationCode code, OIDCProviderMetadata metadata, Errand errand, URI back)
            throws ProviderAwayException, NotProvenException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, back, new CodeVerifier(errand.verifier()));
        try {
            HTTPResponse answer = request(grant, metadata).toHTTPRequest().send(wire);
            if (answer.getStatusCode() >= SERVER_ERROR) {
                throw new ProviderAwayException("The provider answered " + answer.getStatusCode());
            }
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                noteFault(response.toErrorResponse());
                throw new NotProvenException("The provider does not take the code");
            }
            fault = Optional.empty();
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (IOException e) {
            throw new ProviderAwayException("The provider gives no token", e);
        } catch (ParseException e) {
            throw new NotProvenException("The provider gave something else than a token");
        }
    }

    /** What only an operator can mend. */
    private void noteFault(TokenErrorResponse refusal) {
        String code = Optional.ofNullable(refusal.getErrorObject().getCode()).orElse("");
        if (OF_THE_SITE.contains(code)) {
            fault = Optional.of("it does not take clientId and clientSecret (" + code + ")");
            LOG.error("Nobody can sign in by OpenID Connect: the provider does not take clientId and clientSecret");
        }
    }

    /** What is wrong with the provider or with what it knows of this site, by what it said last; for operators. */
    Optional<String> fault() {
        return fault.or(discovery::fault);
    }

    private TokenRequest request(AuthorizationCodeGrant grant, OIDCProviderMetadata metadata) {
        URI address = metadata.getTokenEndpointURI();
        if (settings.clientSecret().isEmpty()) {
            return new TokenRequest.Builder(address, client, grant).build();
        }
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods =
                Optional.ofNullable(metadata.getTokenEndpointAuthMethods()).orElse(List.of());
        // Basic is what holds when a provider does not say.
        boolean post = methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest.Builder(
                        address,
                        post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret),
                        grant)
                .build();
    }

    private IDTokenClaimsSet claims(OIDCTokenResponse tokens, Discovery.Known known, Errand errand)
            throws ProviderAwayException, NotProvenException {
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                client,
                new JWSVerificationKeySelector<>(ALGORITHMS, known.keys()),
                null);
        validator.setMaxClockSkew((int) settings.skew().toSeconds());
        try {
            IDTokenClaimsSet claims =
                    validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(errand.nonce()));
            checkForUsAlone(claims);
            return claims;
        } catch (KeySourceException e) {
            throw new ProviderAwayException("The keys of the provider cannot be fetched", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new NotProvenException("The token is not good: " + e.getMessage());
        }
    }

    /** What the library leaves to its user: no other audience is trusted (OpenID Connect Core 1.0, section 3.1.3.7, 3 to 5). */
    private void checkForUsAlone(IDTokenClaimsSet claims) throws NotProvenException {
        boolean alone = claims.getAudience().equals(List.of(new Audience(client)));
        boolean ours = Optional.ofNullable(claims.getAuthorizedParty())
                .filter(party -> !party.getValue().equals(client.getValue()))
                .isEmpty();
        if (!alone || !ours) {
            throw new NotProvenException("The token is for others as well, or was given to another");
        }
    }

    /** Providers that are asked for a greatest age say when somebody signed in (OpenID Connect Core 1.0, section 2). */
    private boolean signedInSince(Instant moment, IDTokenClaimsSet claims) {
        return Optional.ofNullable(claims.getAuthenticationTime())
                .map(Date::toInstant)
                .filter(at -> !at.isBefore(moment.minus(settings.skew())))
                .isPresent();
    }

    private boolean trustsAFactor() {
        return !settings.acr().isEmpty() || !settings.amr().isEmpty();
    }

    private boolean isStrong(IDTokenClaimsSet claims) {
        boolean byAcr = Optional.ofNullable(claims.getACR())
                .filter(acr -> settings.acr().contains(acr.getValue()))
                .isPresent();
        return byAcr
                || Optional.ofNullable(claims.getAMR()).orElse(List.of()).stream()
                        .map(AMR::getValue)
                        .anyMatch(settings.amr()::contains);
    }
}
