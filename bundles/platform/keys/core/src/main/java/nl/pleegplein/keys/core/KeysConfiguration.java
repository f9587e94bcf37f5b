package nl.pleegplein.keys.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein: keys")
@interface KeysConfiguration {
    @AttributeDefinition(
            name = "File",
            description = "The key ring. Nodes of one site share it. Empty: keys/keyring in Karaf's data folder.")
    String file() default "";

    @AttributeDefinition(
            name = "Days before rotation",
            description = "After so many days a new key is made.",
            min = "1")
    int rotateDays() default 90;

    @AttributeDefinition(
            name = "Days that an old key stays valid",
            description = "How long signatures of a key are accepted after a newer one came.",
            min = "1")
    int keepDays() default 30;
}
