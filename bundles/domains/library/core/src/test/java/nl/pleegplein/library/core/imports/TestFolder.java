package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder to import, being written. */
record TestFolder(Path root) {
    private static final String ARTICLE = """
            ---
            title: Waarom je pleegkind je soms wegduwt
            summary: Zo help je een kind om jou te vertrouwen.
            pillars: [je-pleegkind]
            themes: [hechting, gedrag]
            keywords: [vertrouwen]
            audiences: [netwerkpleegouder]
            sources:
              - title: Jeugdwet
                publisher: Overheid.nl
                url: https://wetten.overheid.nl/BWBR0034925/
                year: 2015
            referents:
              - name: Voorbeeldreferent A
                role: orthopedagoog
                checked: 2026-10-14
            published: 2026-05-11
            updated: 2026-11-03
            review-by: 2027-11-03
            ---
            Een kind dat vaak is verhuisd, is voorzichtig.
            """;
    private static final String DOSSIER = """
            ---
            title: Hechting
            summary: Over vertrouwen.
            pillars: [je-pleegkind]
            themes: [hechting]
            articles: [ARTICLES]
            published: 2026-02-01
            updated: 2026-11-01
            ---
            Lees dit eerst.
            """;

    /** The text of a good article, with one thing replaced. */
    static String article(String what, String by) {
        if (!ARTICLE.contains(what)) {
            throw new IllegalArgumentException(what);
        }
        return ARTICLE.replace(what, by);
    }

    static String article() {
        return ARTICLE;
    }

    TestFolder withArticle(String slug) {
        return with("articles/" + slug + ".md", ARTICLE);
    }

    TestFolder withDossier(String slug, String articles) {
        return with("dossiers/" + slug + ".md", DOSSIER.replace("ARTICLES", articles));
    }

    TestFolder with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestFolder with(String name, byte[] bytes) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
