package nl.pleegplein.syndication.web;

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

/** A request of somebody to https://site.example. */
record FakeRequest(String path, Map<String, String> pathValues, Map<String, String> queries, Locale locale)
        implements WebRequest {
    static FakeRequest to(String path, Map<String, String> pathValues, Map<String, String> queries) {
        return new FakeRequest(path, pathValues, queries, Locale.forLanguageTag("nl"));
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
    public String pathValue(String name) {
        return pathValues.get(name);
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    @Override
    public List<String> queryAll(String name) {
        return query(name).stream().toList();
    }

    @Override
    public OptionalInt queryNumber(String name) {
        return query(name).map(text -> OptionalInt.of(Integer.parseInt(text))).orElseGet(OptionalInt::empty);
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
        return Viewer.system();
    }

    @Override
    public Text text() {
        return new FakeText(locale);
    }

    @Override
    public URI site() {
        return URI.create("https://site.example");
    }

    @Override
    public String asset(String name) {
        return "/assets/" + name;
    }

    @Override
    public String csrfToken() {
        throw new UnsupportedOperationException("no forms here");
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }

    @Override
    public String client() {
        return "192.0.2.1";
    }
}
