package nl.pleegplein.library.web;

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

/** A visitor's request for a page. */
record FakeRequest(Locale locale, Map<String, String> pathValues, Map<String, String> queries) implements WebRequest {
    static FakeRequest dutch() {
        return new FakeRequest(FakeText.DUTCH, Map.of(), Map.of());
    }

    static FakeRequest forSlug(String slug) {
        return new FakeRequest(FakeText.DUTCH, Map.of("slug", slug), Map.of());
    }

    FakeRequest inEnglish() {
        return new FakeRequest(Locale.ENGLISH, pathValues, queries);
    }

    FakeRequest after(String cursor) {
        return new FakeRequest(locale, pathValues, Map.of("na", cursor));
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
        return "/bibliotheek";
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
        return "/assets/library/0/" + name;
    }

    @Override
    public String csrfToken() {
        throw new UnsupportedOperationException("The library has no forms");
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
