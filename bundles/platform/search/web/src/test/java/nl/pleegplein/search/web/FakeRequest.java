package nl.pleegplein.search.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** A visitor's request for an address, as it stands in a link. */
record FakeRequest(Locale locale, String address) implements WebRequest {
    static FakeRequest dutch(String address) {
        return new FakeRequest(FakeText.DUTCH, address);
    }

    FakeRequest inEnglish() {
        return new FakeRequest(Locale.ENGLISH, address);
    }

    @Override
    public String id() {
        return "test";
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return address.split("\\?", 2)[0];
    }

    @Override
    public String pathValue(String name) {
        throw new IllegalArgumentException("The route has no " + name);
    }

    @Override
    public Optional<String> query(String name) {
        return queryAll(name).stream().findFirst().filter(value -> !value.isEmpty());
    }

    @Override
    public List<String> queryAll(String name) {
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8)
                        .strip())
                .toList();
    }

    @Override
    public OptionalInt queryNumber(String name) {
        throw new UnsupportedOperationException("An odd number is no reason to refuse");
    }

    @Override
    public String field(String name) {
        return "";
    }

    @Override
    public List<String> fieldAll(String name) {
        return List.of();
    }

    @Override
    public Viewer viewer() {
        return Viewer.visitor();
    }

    @Override
    public Text text() {
        return FakeText.in(locale);
    }

    @Override
    public URI site() {
        return URI.create("https://pleegplein.example");
    }

    @Override
    public String asset(String name) {
        return "/assets/search/0/" + name;
    }

    @Override
    public String csrfToken() {
        throw new UnsupportedOperationException("Searching changes nothing");
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }

    @Override
    public String client() {
        return "127.0.0.1";
    }
}
