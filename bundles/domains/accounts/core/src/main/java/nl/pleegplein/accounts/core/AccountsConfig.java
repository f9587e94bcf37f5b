package nl.pleegplein.accounts.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein: accounts")
@interface AccountsConfig {
    @AttributeDefinition(
            name = "Second factor for",
            description = "Functions that can be used only by who signed in with a second factor, with commas between:"
                    + " EDITOR, REFERENT, MODERATOR, COMMUNITY_MANAGER, TRAINER, PROVIDER, OPERATOR; or none.")
    String secondFactorFor() default "EDITOR,MODERATOR,COMMUNITY_MANAGER,OPERATOR";

    @AttributeDefinition(
            name = "Documents",
            description = "A folder with texts of your own: house-rules.md, house-rules_en.md, privacy-statement.md,"
                    + " privacy-statement_en.md. Their first line is their version: 'version: 2'. Empty, or a file that"
                    + " is not there: the text that comes with Pleegplein.")
    String documents() default "";
}
