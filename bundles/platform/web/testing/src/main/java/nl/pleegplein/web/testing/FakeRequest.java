package nl.pleegplein.web.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.Upload;
import nl.pleegplein.web.api.WebRequest;

/**
 * A GET of an address as it stands in a link: a visitor's, in Dutch and without texts unless told otherwise. With a field or
 * file it is a POST.
 */
public record FakeRequest(
        String address,
        Map<String, String> pathValues,
        Map<String, String> headers,
        Viewer viewer,
        String client,
        Locale locale,
        Optional<Class<?>> section,
        Map<String, List<String>> fields,
        Map<String, Upload> files)
        implements WebRequest {
    private static final String ERRAND = " errand";

    public static FakeRequest to(String address) {
        return new FakeRequest(
                address,
                Map.of(),
                Map.of(),
                Viewer.visitor(),
                "192.0.2.1",
                FakeText.DUTCH,
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    /** Where the messages stand that the page speaks with. */
    public FakeRequest withTextsBeside(Class<?> anchor) {
        return new FakeRequest(
                address, pathValues, headers, viewer, client, locale, Optional.of(anchor), fields, files);
    }

    public FakeRequest withPathValue(String name, String value) {
        return new FakeRequest(
                address, with(pathValues, name, value), headers, viewer, client, locale, section, fields, files);
    }

    public FakeRequest withQuery(String name, String value) {
        String longer = address + (address.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new FakeRequest(longer, pathValues, headers, viewer, client, locale, section, fields, files);
    }

    public FakeRequest withHeader(String name, String value) {
        return new FakeRequest(
                address, pathValues, with(headers, name, value), viewer, client, locale, section, fields, files);
    }

    public FakeRequest by(Viewer somebody) {
        return new FakeRequest(address, pathValues, headers, somebody, client, locale, section, fields, files);
    }

    public FakeRequest from(String place) {
        return new FakeRequest(address, pathValues, headers, viewer, place, locale, section, fields, files);
    }

    public FakeRequest inEnglish() {
        return new FakeRequest(address, pathValues, headers, viewer, client, Locale.ENGLISH, section, fields, files);
    }

    public FakeRequest withField(String name, String... values) {
        Map<String, List<String>> more = new HashMap<>(fields);
        more.put(name, List.of(values));
        return new FakeRequest(address, pathValues, headers, viewer, client, locale, section, Map.copyOf(more), files);
    }

    public FakeRequest withFile(String field, String name, byte[] bytes) {
        Map<String, Upload> more = new HashMap<>(files);
        more.put(field, new Upload(name, bytes));
        return new FakeRequest(address, pathValues, headers, viewer, client, locale, section, fields, Map.copyOf(more));
    }

    /** Of who comes back from another site. */
    public FakeRequest withErrand(String errand) {
        return withHeader(ERRAND, errand);
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return Map.copyOf(more);
    }

    @Override
    public String id() {
        return "test";
    }

    @Override
    public Method method() {
        return fields.isEmpty() && files.isEmpty() ? Method.GET : Method.POST;
    }

    @Override
    public String path() {
        return address.split("\\?", 2)[0];
    }

    @Override
    public String pathValue(String name) {
        return Optional.ofNullable(pathValues.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The route has no " + name));
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
        Optional<String> typed = query(name);
        try {
            return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed.get()));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("error.number", "Not a whole number: " + typed.get(), name);
        }
    }

    @Override
    public String field(String name) {
        return fieldAll(name).stream().findFirst().orElse("");
    }

    @Override
    public List<String> fieldAll(String name) {
        return fields.getOrDefault(name, List.of());
    }

    @Override
    public Optional<Upload> upload(String field) {
        return Optional.ofNullable(files.get(field));
    }

    @Override
    public Text text() {
        return section.map(anchor -> FakeText.beside(anchor, locale))
                .orElseThrow(() -> new UnsupportedOperationException("Nothing speaks here"));
    }

    @Override
    public Optional<String> errand() {
        return Optional.ofNullable(headers.get(ERRAND));
    }

    @Override
    public URI site() {
        return URI.create("https://site.example");
    }

    @Override
    public Optional<URI> sureSite() {
        return Optional.of(site());
    }

    @Override
    public String asset(String name) {
        return "/assets/section/0/" + name;
    }

    @Override
    public String csrfToken() {
        return "csrf-token";
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
