package nl.pleegplein.rest.core;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import nl.pleegplein.rest.api.SameForVisitors;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** What a service says nothing about is kept by nobody but the caller, since it may depend on who asks. */
final class CachingFilter implements ContainerResponseFilter {
    private static final int OK = 200;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean same = response.getStatus() == OK && isSameForVisitors();
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, same ? KeptAnswers.PUBLIC : "private, no-cache");
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
    }

    private static boolean isSameForVisitors() {
        Exchange exchange = JAXRSUtils.getCurrentMessage().getExchange();
        HttpServletRequest asked =
                (HttpServletRequest) exchange.getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        return RequestCaller.of(asked).isVisitor()
                && Optional.ofNullable(exchange.get(OperationResourceInfo.class))
                        .filter(operation -> operation.getAnnotatedMethod().isAnnotationPresent(SameForVisitors.class))
                        .isPresent();
    }
}
