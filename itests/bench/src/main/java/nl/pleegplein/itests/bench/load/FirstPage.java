package nl.pleegplein.itests.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.pleegplein.itests.bench.site.SiteHttp;

/** What a browser loads for its first page: the page, and its styles, scripts, pictures, icon and fonts. */
public final class FirstPage {
    private static final Pattern LOADED = Pattern.compile(
            "<link[^>]*\\brel=\"(?:stylesheet|icon|preload|modulepreload|manifest)\"[^>]*>|<(?:script|img|source)\\b[^>]*>");

    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src|srcset)=\"([^\" ]+)");
    private static final Pattern IN_STYLES = Pattern.compile("(?:url\\(|@import\\s+)[\"']?([^\"')\\s]+)");

    private final SiteHttp http;
    private final Map<String, Integer> bytes = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private FirstPage(SiteHttp http) {
        this.http = http;
    }

    /** Bytes of each answer as sent, packed where the site packs it, with its headers; by address, the page first. */
    public static Map<String, Integer> load(SiteHttp http, String path) throws IOException, InterruptedException {
        FirstPage page = new FirstPage(http);
        page.open.add(path);
        while (!page.open.isEmpty()) {
            page.fetch(page.open.remove());
        }
        return page.bytes;
    }

    private void fetch(String path) throws IOException, InterruptedException {
        if (bytes.containsKey(path)) {
            return;
        }
        HttpResponse<byte[]> answer = http.ask(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        bytes.put(path, answer.body().length + headers(answer));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html") || type.startsWith("text/css")) {
            String text = unpacked(answer);
            links(text, type.startsWith("text/css")).stream()
                    .filter(link -> !link.startsWith("data:"))
                    .map(link -> URI.create(path).resolve(link).getPath())
                    .forEach(open::add);
        }
    }

    static List<String> links(String text, boolean styles) {
        List<String> links = new ArrayList<>();
        Matcher found = styles ? IN_STYLES.matcher(text) : LOADED.matcher(text);
        while (found.find()) {
            Matcher address = ADDRESS.matcher(found.group());
            if (styles) {
                links.add(found.group(1));
            } else if (address.find()) {
                links.add(address.group(1));
            }
        }
        return links;
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        if (answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent()) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = in.readAllBytes();
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static int headers(HttpResponse<byte[]> answer) {
        int length = "HTTP/1.1 200 OK\r\n\r\n".length();
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            for (String value : header.getValue()) {
                length += header.getKey().length() + value.length() + 4;
            }
        }
        return length;
    }
}
