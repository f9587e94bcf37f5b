package nl.pleegplein.web.api;

/** The HTTP methods that pages answer (RFC 9110). HEAD is answered as GET without a body. */
public enum Method {
    GET,
    POST
}
