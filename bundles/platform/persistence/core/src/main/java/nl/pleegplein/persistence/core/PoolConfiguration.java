package nl.pleegplein.persistence.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein: database")
@interface PoolConfiguration {
    @AttributeDefinition(
            name = "URL",
            description = "jdbc:postgresql://host/database, or an H2 URL."
                    + " Empty: H2 in a file, h2/pleegplein in Karaf's data folder.")
    String url() default "";

    @AttributeDefinition(name = "User")
    String user() default "sa";

    @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD)
    String password() default "";

    @AttributeDefinition(name = "Most connections", min = "2")
    int maxConnections() default 20;

    @AttributeDefinition(name = "Connections kept open", min = "0")
    int idleConnections() default 2;

    @AttributeDefinition(name = "Seconds that a request waits for a connection", min = "1")
    int connectionTimeoutSeconds() default 5;

    @AttributeDefinition(
            name = "Backup to restore",
            description = "The folder of a backup with which an empty database begins. Empty: none.")
    String restore() default "";
}
