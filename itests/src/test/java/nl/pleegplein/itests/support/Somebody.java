package nl.pleegplein.itests.support;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser: keeps cookies, and sends forms as they stand on a page. Follows no redirects. */
public final class Somebody {
    private static final String SESSION = "session";

    private final Http http;
    private final Map<String, String> cookies;

    public Somebody(Http http) {
        this(http, new LinkedHashMap<>());
    }

    private Somebody(Http http, Map<String, String> cookies) {
        this.http = http;
        this.cookies = cookies;
    }

    /** The same browser, whose requests another node of the site gets. */
    public Somebody at(Http node) {
        return new Somebody(node, cookies);
    }

    /** The token of the session, or empty. */
    public String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    /** As if somebody else had put it there, or the browser had kept it. */
    public void setSession(String token) {
        cookies.put(SESSION, token);
    }

    public HttpResponse<String> get(String path) {
        return keep(http.get(path, "Cookie", cookieHeader()));
    }

    public byte[] bytes(String path) {
        return http.bytes(path, "Cookie", cookieHeader()).body();
    }

    public int status(String path) {
        return get(path).statusCode();
    }

    public Document page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body(), http.base() + path);
    }

    /**
     * Sends a form of a page.
     *
     * @param action where it goes
     * @param fields names and values in turn, in place of what stands there
     */
    public HttpResponse<String> send(Document page, String action, String... fields) {
        Element form = page.selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError(
                    "No form to " + action + " in " + page.body().html());
        }
        Map<String, String> data = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(input -> data.put(input.attr("name"), input.val()));
        for (int i = 0; i < fields.length; i += 2) {
            data.put(fields[i], fields[i + 1]);
        }
        return post(action, data);
    }

    public HttpResponse<String> post(String path, Map<String, String> data) {
        String body = data.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return keep(http.send(http.to(
                        path,
                        "Cookie",
                        cookieHeader(),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        http.base().toString())
                .POST(BodyPublishers.ofString(body))));
    }

    /** What a script on a page sends, from this site or from another. */
    public HttpResponse<String> json(String method, String path, String body, String origin) {
        return keep(
                http.send(http.to(path, "Cookie", cookieHeader(), "Content-Type", "application/json", "Origin", origin)
                        .method(method, BodyPublishers.ofString(body))));
    }

    /**
     * Sends a form of a page with a file, as a browser does, and as one does that lies.
     *
     * @param part all headers of the part with the file
     */
    public HttpResponse<String> upload(Document page, String action, String part, byte[] file) {
        String boundary = "grens-4f1c9b";
        String csrf =
                page.selectFirst("form[action=" + action + "] [name=_csrf]").val();
        String before = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                + boundary + "\r\n" + part + "\r\n\r\n";
        return keep(http.send(http.to(
                        action,
                        "Cookie",
                        cookieHeader(),
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary,
                        "Origin",
                        http.base().toString())
                .POST(BodyPublishers.ofByteArrays(List.of(
                        before.getBytes(StandardCharsets.UTF_8),
                        file,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String cookieHeader() {
        return "a=b"
                + cookies.entrySet().stream()
                        .map(cookie -> "; " + cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining());
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return answer;
    }
}
