package nl.pleegplein.rest.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = RestConfig.PID, name = "Pleegplein REST")
@interface RestConfig {
    String PID = "nl.pleegplein.rest";

    @AttributeDefinition(description = "How many requests one client may make in a minute")
    int requestsPerMinute() default 600;

    @AttributeDefinition(description = "How many requests may be answered at once; pages need threads as well")
    int requestsAtOnce() default 40;

    @AttributeDefinition(description = "How many of them by one service")
    int requestsAtOncePerService() default 16;

    @AttributeDefinition(description = "How many requests one client may have under way, arriving or being answered")
    int requestsAtOncePerClient() default 8;

    @AttributeDefinition(description = "The largest body in bytes, for services that say nothing else")
    long maxBodyBytes() default 1L << 20;

    @AttributeDefinition(description = "Bytes of memory for all bodies together that have arrived or are arriving")
    long bodyBytesAtOnce() default 64L << 20;

    @AttributeDefinition(
            description = "Bytes of memory for answers that are the same for all visitors; 0: none is kept")
    long keptBytes() default 8L << 20;
}
