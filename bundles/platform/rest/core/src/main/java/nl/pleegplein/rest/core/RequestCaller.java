package nl.pleegplein.rest.core;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.rest.api.Caller;

/** The caller as the filter of the web frontend found it; a visitor when the filter is not there. */
record RequestCaller(Viewer viewer, String client) implements Caller {
    private static final String VIEWER = Viewer.class.getName();
    static final String CLIENT = "nl.pleegplein.client";

    static RequestCaller of(HttpServletRequest request) {
        Viewer viewer = request.getAttribute(VIEWER) instanceof Viewer known ? known : Viewer.visitor();
        String client = Optional.ofNullable(request.getAttribute(CLIENT))
                .map(Object::toString)
                .orElseGet(request::getRemoteAddr);
        return new RequestCaller(viewer, client);
    }

    boolean isVisitor() {
        return viewer.equals(Viewer.visitor());
    }

    /** Who this is for limits: the account, which many may share an address with; of who has none, the address. */
    String identity() {
        return viewer.account().map(account -> "account " + account).orElse(client);
    }
}
