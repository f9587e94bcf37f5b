package nl.pleegplein.files.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** A request for {@code /media/{id}/{hash}/{name}}; knows what the section asks of it. */
record MediaRequest(String path, Viewer viewer) implements WebRequest {
    private static final List<String> NAMES = List.of("id", "hash", "name");

    @Override
    public String pathValue(String name) {
        return List.of(path.split("/", -1)).get(2 + NAMES.indexOf(name));
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
        return Locale.ROOT;
    }

    @Override
    public Text text() {
        throw new UnsupportedOperationException();
    }

    @Override
    public URI site() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String asset(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String csrfToken() {
        throw new UnsupportedOperationException();
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
