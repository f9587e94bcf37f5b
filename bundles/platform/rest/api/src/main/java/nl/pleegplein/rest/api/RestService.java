package nl.pleegplein.rest.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a JAX-RS resource that is served below {@code /api}. Contributed as a service with the property {@link #BASE};
 * it gets a server of its own, so that others do not notice when it comes or goes. The class is annotated with
 * {@code @Path(BASE)} or a path below it, so that the OpenAPI description made at build time, which stands in its bundle
 * as {@link #OPENAPI}, has the true paths. Failures are thrown as domain exceptions and answered as problem+json
 * (RFC 9457). A method learns who calls from a parameter {@code @Context Caller}. Must be thread-safe.
 */
@ConsumerType
public interface RestService {
    /**
     * Service property: the path below {@code /api}, such as {@code /library}: a slash, then lowercase letters, digits
     * and hyphens. Unique; a second service with the same base is refused and reported.
     */
    String BASE = "pleegplein.rest.base";

    /**
     * Optional service property, a number: the largest body in bytes that the service takes. Else one MiB. Up to one MiB a
     * body is in memory before the service is asked. What is larger, or does not say its length, the service reads as an
     * {@code InputStream} while it comes in, and it should refuse who may not send it before it does.
     */
    String MAX_BODY = "pleegplein.rest.max-body";

    /** Where the OpenAPI 3 description of a bundle's services stands in the bundle. Its paths begin with the base. */
    String OPENAPI = "OSGI-INF/openapi/openapi.json";
}
