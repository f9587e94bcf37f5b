package nl.pleegplein.connectors.openid;

import java.lang.annotation.Annotation;

/** What an operator could configure. */
record TestConfig(
        String issuer,
        String clientId,
        String clientSecret,
        String title,
        String strongAcr,
        String strongAmr,
        int clockSkewSeconds)
        implements OpenIdConfig {
    static TestConfig of(String issuer) {
        return new TestConfig(issuer, "pleegplein", "a-secret-of-some-length-for-the-site", "Kantoor", "", "", 30);
    }

    TestConfig strongBy(String acr, String amr) {
        return new TestConfig(issuer, clientId, clientSecret, title, acr, amr, clockSkewSeconds);
    }

    TestConfig as(String client, String secret) {
        return new TestConfig(issuer, client, secret, title, strongAcr, strongAmr, clockSkewSeconds);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return OpenIdConfig.class;
    }
}
