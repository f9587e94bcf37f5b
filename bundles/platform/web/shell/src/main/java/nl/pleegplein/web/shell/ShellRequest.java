package nl.pleegplein.web.shell;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.Upload;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.forms.FormToken;
import nl.pleegplein.web.shell.sections.LiveSection;

/**
 * A request as the handlers of one section see it.
 *
 * @param forAll whether the route gives members what it gives visitors
 * @param readsHeaders set once a handler has asked for a header: its answer is then for this client only
 * @param readsErrand set once a handler has asked for the errand, which the browser then forgets
 */
public record ShellRequest(
        RequestFacts facts,
        LiveSection section,
        Map<String, String> pathValues,
        Parameters queryParameters,
        Parameters form,
        FormToken formToken,
        boolean forAll,
        AtomicBoolean readsHeaders,
        AtomicBoolean readsErrand)
        implements WebRequest {
    private static final int LONGEST = 2000;

    public ShellRequest(
            RequestFacts facts,
            LiveSection section,
            Map<String, String> pathValues,
            Parameters queryParameters,
            Parameters form,
            FormToken formToken,
            boolean forAll) {
        this(
                facts,
                section,
                pathValues,
                queryParameters,
                form,
                formToken,
                forAll,
                new AtomicBoolean(),
                new AtomicBoolean());
    }

    /** The same request for a part of the page that another section makes. */
    public ShellRequest in(LiveSection other) {
        return new ShellRequest(
                facts, other, pathValues, queryParameters, form, formToken, forAll, readsHeaders, readsErrand);
    }

    /** The same request by somebody else. */
    public ShellRequest by(Viewer other) {
        return new ShellRequest(
                facts.by(other),
                section,
                pathValues,
                queryParameters,
                form,
                formToken,
                forAll,
                readsHeaders,
                readsErrand);
    }

    /** Whether no header and no form played a part in what was answered. */
    public boolean isOfItsAddressOnly() {
        return method() == Method.GET && !readsHeaders.get() && !formToken.isUsed();
    }

    @Override
    public String id() {
        return facts.id();
    }

    @Override
    public Method method() {
        return facts.method().equals("POST") ? Method.POST : Method.GET;
    }

    @Override
    public String path() {
        return facts.path().decoded();
    }

    @Override
    public String pathValue(String name) {
        return Optional.ofNullable(pathValues.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The route has no " + name));
    }

    @Override
    public Optional<String> query(String name) {
        String value = shortened(queryParameters.first(name).strip());
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public List<String> queryAll(String name) {
        return queryParameters.all(name).stream()
                .map(value -> shortened(value.strip()))
                .toList();
    }

    @Override
    public OptionalInt queryNumber(String name) {
        Optional<String> value = query(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(value.get()));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("error.number", "Not a whole number: " + name);
        }
    }

    @Override
    public String field(String name) {
        return form.first(name);
    }

    @Override
    public List<String> fieldAll(String name) {
        return form.all(name);
    }

    @Override
    public Optional<Upload> upload(String field) {
        return form.file(field);
    }

    @Override
    public Viewer viewer() {
        return facts.viewer();
    }

    @Override
    public Locale locale() {
        return facts.locale();
    }

    @Override
    public Text text() {
        return section.text(facts.locale());
    }

    @Override
    public URI site() {
        return facts.site();
    }

    @Override
    public Optional<URI> sureSite() {
        return facts.sureSite();
    }

    @Override
    public String asset(String name) {
        return section.assets().address(name);
    }

    @Override
    public String csrfToken() {
        return formToken.value();
    }

    @Override
    public Optional<String> header(String name) {
        readsHeaders.set(true);
        return facts.header(name);
    }

    @Override
    public Optional<String> mark() {
        readsHeaders.set(true);
        return facts.mark();
    }

    @Override
    public Optional<String> errand() {
        readsHeaders.set(true);
        readsErrand.set(true);
        return facts.errand();
    }

    @Override
    public String client() {
        return facts.client();
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end);
    }
}
