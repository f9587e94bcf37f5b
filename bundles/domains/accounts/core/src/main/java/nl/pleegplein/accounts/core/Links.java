package nl.pleegplein.accounts.core;

import java.net.URI;
import nl.pleegplein.content.api.UnknownItemException;

/** The links in mails. */
final class Links {
    private Links() {}

    /** In the query, which no log keeps. */
    static URI with(URI page, String code) {
        return URI.create(page + "?code=" + code);
    }

    static UnknownItemException unknown() {
        return new UnknownItemException("accounts.code.unknown", "The code is unknown, used or too old");
    }
}
