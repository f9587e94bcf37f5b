package nl.pleegplein.mail.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(name = "Pleegplein: mail")
@interface MailConfig {
    @AttributeDefinition(
            name = "Host",
            description = "The mail server (SMTP) that takes mail from this site. Empty: all mail waits in the outbox,"
                    + " where operators can read it.")
    String host() default "";

    @AttributeDefinition(name = "Port", description = "587 for STARTTLS, 465 for TLS from the beginning.")
    int port() default 587;

    @AttributeDefinition(
            name = "Security",
            description =
                    "How the way to the mail server is closed to others: starttls, tls, or none, which is only for a"
                            + " server on the same machine.",
            options = {@Option("starttls"), @Option("tls"), @Option("none")})
    String security() default "starttls";

    @AttributeDefinition(name = "User", description = "Empty: the server asks for none.")
    String user() default "";

    @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD)
    String password() default "";

    @AttributeDefinition(name = "From", description = "The address that mail comes from, and bounces go to.")
    String from() default "post@pleegplein.example";

    @AttributeDefinition(name = "Name", description = "The name that mail comes from.")
    String name() default "Pleegplein";

    @AttributeDefinition(name = "Time limit", description = "Seconds for each answer of the mail server.", min = "1")
    int timeLimitSeconds() default 20;
}
