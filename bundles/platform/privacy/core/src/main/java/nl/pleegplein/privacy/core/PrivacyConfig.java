package nl.pleegplein.privacy.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein: privacy")
@interface PrivacyConfig {
    String PID = "nl.pleegplein.privacy";

    @AttributeDefinition(
            name = "Backup days",
            description = "For how many days backups are kept. People read it at /privacy: make it true.",
            min = "0")
    int backupDays() default 35;

    @AttributeDefinition(name = "Operator", description = "Who answers for this site, as people read it at /privacy.")
    String operator() default "";

    @AttributeDefinition(
            name = "Contact",
            description = "Where people can ask about their data: a mail address, or an address with https://.")
    String contact() default "";

    @AttributeDefinition(
            name = "Ledger",
            description =
                    "The file with the accounts that were closed. It must not be where a restore of a backup puts it"
                            + " back. Empty: pleegplein/erasures.log in Karaf's data folder.")
    String ledger() default "";

    @AttributeDefinition(
            name = "Exports",
            description =
                    "The folder where archives wait for their owners. With several nodes one that they share. Empty:"
                            + " pleegplein/exports in Karaf's data folder.")
    String exports() default "";
}
