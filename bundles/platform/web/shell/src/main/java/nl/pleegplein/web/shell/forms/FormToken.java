package nl.pleegplein.web.shell.forms;

import java.util.Optional;
import nl.pleegplein.web.shell.entry.RequestFacts;

/** The CSRF token of one page, made when a form asks for it. Used by one thread at a time. */
public final class FormToken {
    private final Csrf csrf;
    private final RequestFacts request;
    private volatile Optional<String> token = Optional.empty();
    private volatile Optional<String> freshCookie = Optional.empty();

    public FormToken(Csrf csrf, RequestFacts request) {
        this.csrf = csrf;
        this.request = request;
    }

    public synchronized String value() {
        if (token.isEmpty()) {
            Optional<String> known = csrf.cookie(request);
            String cookie = known.orElseGet(csrf::newCookie);
            freshCookie = known.isPresent() ? Optional.empty() : Optional.of(cookie);
            token = Optional.of(csrf.token(cookie));
        }
        return token.get();
    }

    /** Whether the page belongs to one browser because it has a form. */
    public boolean isUsed() {
        return token.isPresent();
    }

    /** The header that gives the browser its cookie, when it has none. */
    public Optional<String> setCookie() {
        return freshCookie.map(value -> request.secure()
                ? "__Host-csrf=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax"
                : "csrf=" + value + "; Path=/; HttpOnly; SameSite=Lax");
    }
}
