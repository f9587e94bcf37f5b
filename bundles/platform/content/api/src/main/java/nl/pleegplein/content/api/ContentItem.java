package nl.pleegplein.content.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that can be found, listed, followed and shown elsewhere, as its domain describes it. Carries only text that
 * every one of its {@code readers} may read.
 *
 * @param path where its page is on this site, beginning with a slash; its canonical address
 * @param title plain text
 * @param summary plain text, a few sentences
 * @param language BCP 47, such as {@code nl}
 * @param readers tokens of who may read it, see {@code Readers}; empty: nobody
 * @param pillars slugs, the main one first
 * @param actor who made it, where that is of interest; empty for the editors' own content
 * @param demonstration whether it is made up to show the platform; wherever it is shown, that is said beside it
 * @param published when it first could be read
 * @param updated when it last changed in a way that matters to readers
 * @param revision grows with every change; equal revisions are equal items
 */
public record ContentItem(
        ContentRef ref,
        String path,
        String title,
        String summary,
        String language,
        Set<String> readers,
        List<String> pillars,
        List<String> themes,
        List<String> keywords,
        List<String> audiences,
        Optional<PublicActor> actor,
        Optional<Picture> picture,
        boolean demonstration,
        Instant published,
        Instant updated,
        long revision) {
    public ContentItem {
        Objects.requireNonNull(ref, "ref");
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("The path of " + ref + " must begin with one slash");
        }
        readers = Set.copyOf(readers);
        pillars = List.copyOf(pillars);
        themes = List.copyOf(themes);
        keywords = List.copyOf(keywords);
        audiences = List.copyOf(audiences);
    }
}
