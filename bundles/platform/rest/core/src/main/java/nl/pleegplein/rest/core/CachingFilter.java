package nl.pleegplein.rest.core;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;

/** What a service says nothing about is kept by nobody but the caller, since it may depend on who asks. */
final class CachingFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
    }
}
