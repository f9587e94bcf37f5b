package nl.pleegplein.web.shell.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.web.shell.ShellRequest;
import nl.pleegplein.web.shell.forms.Csrf;

/**
 * A form that somebody sent who was not signed in any more, to be sent again by themselves.
 *
 * @param action where it goes
 * @param token of the new form
 */
public record TypedForm(String action, String token, List<Field> fields) {
    /** What was typed or chosen. */
    public record Field(String name, String value) {}

    /** What was sent; empty when nothing was, or files, which cannot be given back. */
    public static Optional<TypedForm> of(ShellRequest request) {
        if (!request.facts().method().equals("POST") || request.form().hasFiles()) {
            return Optional.empty();
        }
        List<Field> fields = request.form().names().stream()
                .filter(name -> !name.equals(Csrf.FIELD) && !isPassword(name))
                .flatMap(name -> request.form().all(name).stream().map(value -> new Field(name, value)))
                .toList();
        String query = request.facts().query();
        String path = request.facts().path().raw();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new TypedForm(query.isEmpty() ? path : path + "?" + query, request.csrfToken(), fields));
    }

    /** Is not written into a page. */
    private static boolean isPassword(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }
}
