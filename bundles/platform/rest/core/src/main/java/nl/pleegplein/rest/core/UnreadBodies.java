package nl.pleegplein.rest.core;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/**
 * What a service has not read of a body when it answers, nobody waits for: who was refused would hold a place for as long
 * as it takes to send 16 MiB, which CXF reads before it sends an answer.
 */
final class UnreadBodies implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object asked =
                JAXRSUtils.getCurrentMessage().getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        if (asked instanceof LimitedRequest limited && limited.endBody()) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
