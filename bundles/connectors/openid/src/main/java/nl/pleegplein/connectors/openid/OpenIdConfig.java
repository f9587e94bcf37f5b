package nl.pleegplein.connectors.openid;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein: sign-in by OpenID Connect")
@interface OpenIdConfig {
    @AttributeDefinition(
            name = "Issuer",
            description =
                    "The provider as it calls itself, such as https://login.example.org/realms/office. Empty: there"
                            + " is no sign-in by OpenID Connect.")
    String issuer() default "";

    @AttributeDefinition(name = "Client id", description = "The name that this site has with the provider.")
    String clientId() default "";

    @AttributeDefinition(
            name = "Client secret",
            type = AttributeType.PASSWORD,
            description =
                    "What the site shows the provider that it is this site. Empty: a public client, with PKCE alone.")
    String clientSecret() default "";

    @AttributeDefinition(name = "Title", description = "What people call the provider; stands on the button.")
    String title() default "OpenID Connect";

    @AttributeDefinition(
            name = "Second factor by acr",
            description =
                    "Values of the claim acr, with spaces between, with which the provider says that it asked for a second"
                            + " factor. Then the site does not ask for its own. Empty with amr empty: never.")
    String strongAcr() default "";

    @AttributeDefinition(
            name = "Second factor by amr",
            description = "The same for the claim amr (RFC 8176), such as mfa: one of them is enough.")
    String strongAmr() default "";

    @AttributeDefinition(
            name = "Clock skew",
            description = "Seconds that the clocks of the provider and of this site may differ.",
            min = "0",
            max = "300")
    int clockSkewSeconds() default 30;
}
