package nl.pleegplein.rest.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a JAX-RS resource that is served below {@code /api}. Contributed as a service with the property {@link #BASE};
 * it gets a server of its own, so that others do not notice when it comes or goes. Its OpenAPI description is made at
 * build time and stands in its bundle as {@code OPENAPI}. Failures are thrown as domain exceptions and answered as
 * problem+json (RFC 9457). A method may take {@code @Context Viewer}-like data through {@link Caller#viewer}.
 */
@ConsumerType
public interface RestService {
    /** Service property: the path below {@code /api}, such as {@code /library}. Unique. */
    String BASE = "pleegplein.rest.base";

    /** Where the OpenAPI 3 description of a bundle's services stands in the bundle. Paths in it include the base. */
    String OPENAPI = "OSGI-INF/openapi/openapi.json";
}
