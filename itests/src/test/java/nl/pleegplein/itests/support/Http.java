package nl.pleegplein.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A client that follows no redirects and keeps no cookies. */
public final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient client;
    private final Optional<String> forwardedFor;

    Http(URI base) {
        this(
                base,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                Optional.empty());
    }

    private Http(URI base, HttpClient client, Optional<String> forwardedFor) {
        this.base = base;
        this.client = client;
        this.forwardedFor = forwardedFor;
    }

    /** Says of each request that it was forwarded for somebody: the sites of the tests believe it of this machine, their proxy. */
    public Http from(String network) {
        return new Http(base, client, Optional.of(network));
    }

    public URI base() {
        return base;
    }

    /** A request to a path; {@code headers} are names and values in turn. */
    public HttpRequest.Builder to(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        forwardedFor.ifPresent(network -> request.header("X-Forwarded-For", network));
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new IllegalStateException("Nothing listens at " + base, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks and does not wait. */
    public CompletableFuture<HttpResponse<String>> begin(String path) {
        return client.sendAsync(to(path).build(), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return client.send(to(path, headers).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(to(path, headers).GET());
    }

    public int status(String path) {
        return get(path).statusCode();
    }

    public Document page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body(), base + path);
    }

    public JsonNode json(String path, String... headers) {
        return json(get(path, headers));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("Not JSON (" + answer.statusCode() + "): " + answer.body(), e);
        }
    }
}
