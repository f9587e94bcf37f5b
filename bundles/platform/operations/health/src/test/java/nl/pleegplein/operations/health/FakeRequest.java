package nl.pleegplein.operations.health;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** A request of somebody from somewhere. */
record FakeRequest(Viewer viewer, String client, Map<String, String> headers) implements WebRequest {
    static FakeRequest of(Viewer viewer) {
        return new FakeRequest(viewer, "192.0.2.1", Map.of());
    }

    static FakeRequest from(String client, Map<String, String> headers) {
        return new FakeRequest(Viewer.visitor(), client, headers);
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public String id() {
        return "1";
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String pathValue(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.empty();
    }

    @Override
    public List<String> queryAll(String name) {
        return List.of();
    }

    @Override
    public OptionalInt queryNumber(String name) {
        return OptionalInt.empty();
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
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public Text text() {
        throw new UnsupportedOperationException();
    }

    @Override
    public URI site() {
        return URI.create("https://site.example");
    }

    @Override
    public String asset(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String csrfToken() {
        throw new UnsupportedOperationException();
    }
}
