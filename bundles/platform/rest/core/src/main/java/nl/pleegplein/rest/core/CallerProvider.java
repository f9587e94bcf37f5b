package nl.pleegplein.rest.core;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.ext.Provider;
import nl.pleegplein.rest.api.Caller;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Gives a method its {@code @Context Caller}. */
@Provider
public final class CallerProvider implements ContextProvider<Caller> {
    @Override
    public Caller createContext(Message message) {
        return RequestCaller.of((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST));
    }
}
