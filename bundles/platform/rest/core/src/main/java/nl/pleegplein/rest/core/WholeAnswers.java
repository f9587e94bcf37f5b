package nl.pleegplein.rest.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.WriterInterceptor;
import javax.ws.rs.ext.WriterInterceptorContext;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/**
 * Sends JSON only when all of it could be written, so that a failure halfway is still a problem with a status. What is
 * whole gets a tag, is not sent again to who has it, and is compressed.
 */
final class WholeAnswers implements WriterInterceptor {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            context.proceed();
            return;
        }
        OutputStream output = context.getOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        context.setOutputStream(whole);
        context.proceed();
        context.setOutputStream(output);
        send(whole.toByteArray(), context.getHeaders(), output);
    }

    private static void send(byte[] body, MultivaluedMap<String, Object> headers, OutputStream output)
            throws IOException {
        // The current message is the answer here.
        Message answer = JAXRSUtils.getCurrentMessage();
        HttpServletRequest request =
                (HttpServletRequest) answer.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isTagged(request, answer, headers)) {
            Object given = headers.getFirst(HttpHeaders.ETAG);
            String tag = given == null ? Validators.weakTag(body) : Validators.weakened(given.toString());
            headers.putSingle(HttpHeaders.ETAG, tag);
            if (Validators.isKnown(RequestHeaders.joined(request, HttpHeaders.IF_NONE_MATCH), tag)) {
                answer.put(Message.RESPONSE_CODE, NOT_MODIFIED);
                headers.remove(HttpHeaders.CONTENT_TYPE);
                answer.remove(Message.CONTENT_TYPE);
                return;
            }
        }
        if (!headers.containsKey(HttpHeaders.CONTENT_ENCODING)
                && Gzip.isWanted(RequestHeaders.joined(request, HttpHeaders.ACCEPT_ENCODING), body.length)) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            output.write(Gzip.compressed(body));
        } else {
            output.write(body);
        }
    }

    private static boolean isTagged(
            HttpServletRequest request, Message answer, MultivaluedMap<String, Object> headers) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && Integer.valueOf(OK).equals(answer.get(Message.RESPONSE_CODE))
                && !String.valueOf(headers.getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }
}
