package nl.pleegplein.itests.bench.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** Asks the site as its reverse proxy would, each time for another reader. */
public final class SiteHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI site;
    private final Random random = new Random();

    SiteHttp(int port) {
        this.site = URI.create("http://127.0.0.1:" + port);
    }

    public URI site() {
        return site;
    }

    /** Any answer, packed as browsers ask for it. */
    public HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        return client.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    }

    /** Any answer, as it is. */
    public HttpResponse<byte[]> askPlainly(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    /** @throws IOException when the answer is another than 200 */
    public String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** The status, or 0 when nobody listens. */
    public int status(String path) throws InterruptedException {
        try {
            return client.send(request(path).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpRequest.Builder request(String path) {
        String reader = String.format(
                Locale.ROOT, "10.%d.%d.%d", random.nextInt(256), random.nextInt(256), 1 + random.nextInt(254));
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE).header("X-Forwarded-For", reader);
    }
}
