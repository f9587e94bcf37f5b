package nl.pleegplein.web.shell.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.web.shell.ShellRequest;
import nl.pleegplein.web.shell.forms.Csrf;

/**
 * A form that somebody sent who was not signed in any more, to be sent again by themselves.
 *
 * @param action where it goes
 * @param token of the new form
 */
public record TypedForm(String action, String token, List<Field> fields) {
    /** In the names of fields. The present password, too, is a password. */
    private static final Set<String> SECRETS = Set.of("password", "present", "code", "secret", "token");

    /** What was typed or chosen. */
    public record Field(String name, String value) {}

    /** What was sent; empty when nothing was, or files, which cannot be given back, or anything that is secret. */
    public static Optional<TypedForm> of(ShellRequest request) {
        if (!request.facts().method().equals("POST")
                || request.form().hasFiles()
                || request.form().names().stream().anyMatch(TypedForm::isSecret)) {
            return Optional.empty();
        }
        List<Field> fields = request.form().names().stream()
                .filter(name -> !name.equals(Csrf.FIELD))
                .flatMap(name -> request.form().all(name).stream().map(value -> new Field(name, value)))
                .toList();
        String query = request.facts().query();
        String path = request.facts().path().raw();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new TypedForm(query.isEmpty() ? path : path + "?" + query, request.csrfToken(), fields));
    }

    /** A password or a code, which is written into no page. */
    private static boolean isSecret(String name) {
        return SECRETS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }
}
