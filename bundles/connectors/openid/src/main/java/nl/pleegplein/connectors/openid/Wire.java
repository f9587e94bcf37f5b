package nl.pleegplein.connectors.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way to the provider: https only, or http of this very machine; no redirect is followed; so long and so much and no more.
 * Thread-safe.
 */
final class Wire implements HTTPRequestSender, ResourceRetriever, AutoCloseable {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> SENT = Set.of("authorization", "content-type", "accept");
    private static final int MOST_BYTES = 256 * 1024;
    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "pleegplein-openid");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration limit;
    private final HttpClient client;

    /** @param limit for each request, from beginning to end; three of them must fit in the time of a page */
    Wire(Duration limit) {
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limit)
                .executor(threads)
                .build();
    }

    /** Whether what is sent there is read by nobody else. */
    static boolean isSafe(URI address) {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean here = "http".equalsIgnoreCase(address.getScheme())
                && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        return address.getHost() != null && address.getRawUserInfo() == null && (https || here);
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(request.getURI());
        request.getHeaderMap().forEach((name, values) -> {
            if (SENT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> asked.header(name, value));
            }
        });
        String body = Optional.ofNullable(request.getBody()).orElse("");
        if (request.getMethod() == HTTPRequest.Method.POST) {
            asked.POST(BodyPublishers.ofString(body));
        } else {
            asked.GET();
        }
        return answer(asked);
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            HTTPResponse response =
                    answer(HttpRequest.newBuilder(address.toURI()).GET());
            if (!response.indicatesSuccess()) {
                throw new IOException("Answered " + response.getStatusCode());
            }
            return new Resource(response.getBody(), "application/json");
        } catch (URISyntaxException e) {
            throw new IOException("No address", e);
        }
    }

    private HTTPResponse answer(HttpRequest.Builder asked) throws IOException {
        HttpRequest request = asked.timeout(limit).build();
        if (!isSafe(request.uri())) {
            throw new IOException("Only with https, or to this very machine");
        }
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new LimitedBody(MOST_BYTES));
        try {
            // The limit of the request ends when the headers are there; a body that trickles would be waited for.
            return read(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw new IOException("No answer from " + request.uri().getHost(), e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("No answer in time from " + request.uri().getHost(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopping");
        }
    }

    private static HTTPResponse read(HttpResponse<byte[]> answer) throws IOException {
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        List<String> types = answer.headers().allValues("Content-Type");
        try {
            if (types.size() == 1) {
                response.setContentType(types.get(0));
            }
        } catch (ParseException e) {
            throw new IOException("No type of content", e);
        }
        response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return response;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
