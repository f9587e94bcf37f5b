package nl.pleegplein.rest.api;

import nl.pleegplein.access.api.Viewer;

/** Who calls a REST service; a parameter {@code @Context Caller}. */
public interface Caller {
    Viewer viewer();

    /** The address of the client, for rate limits only. */
    String client();
}
