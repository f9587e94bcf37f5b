package nl.pleegplein.operations.health;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = OperationsConfig.PID, name = "Pleegplein operations")
@interface OperationsConfig {
    String PID = "nl.pleegplein.operations";

    @AttributeDefinition(description = "Whether /health says to everybody what is wrong, not only to operators")
    boolean detailsForAll() default false;

    @AttributeDefinition(description = "Whether /metrics answers without a token to programs on this machine")
    boolean metricsFromLoopback() default true;

    @AttributeDefinition(description = "Seconds after which a health check counts as failed")
    int checkTimeoutSeconds() default 5;

    @AttributeDefinition(description = "Megabytes of free disk space below which health warns")
    long diskWarnMegabytes() default 1024;

    @AttributeDefinition(description = "Megabytes of free disk space below which the platform is not ready")
    long diskCriticalMegabytes() default 100;
}
