package nl.pleegplein.library.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.Library;

/** The addresses of the library's pages. */
final class Paths {
    static final String DOSSIERS = Library.PATH + "/dossiers";
    static final String AFTER = "na";

    private Paths() {}

    static String pillar(String slug) {
        return Library.PATH + "/pijler/" + slug;
    }

    static String theme(String slug) {
        return Library.PATH + "/thema/" + slug;
    }

    static String of(TermKind kind, String slug) {
        return kind == TermKind.PILLAR ? pillar(slug) : theme(slug);
    }

    /** All dossiers of a pillar or theme. */
    static String dossiers(TermKind kind, String slug) {
        return of(kind, slug) + "/dossiers";
    }

    static String search(String words) {
        return "/zoeken?q=" + encoded(words);
    }

    static String after(String path, String cursor) {
        return path + "?" + AFTER + "=" + encoded(cursor);
    }

    /** Percent-encoded (RFC 3986), good for queries and for {@code mailto:}. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
