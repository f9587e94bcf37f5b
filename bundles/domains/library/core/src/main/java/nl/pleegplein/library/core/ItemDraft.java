package nl.pleegplein.library.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an article and a dossier have in common before they are kept.
 *
 * @param oldSlugs addresses that must lead here
 * @param markdown the text, not yet made safe
 * @param attachments all that the text shows
 */
public record ItemDraft(
        String slug,
        List<String> oldSlugs,
        String title,
        String summary,
        List<String> pillars,
        List<String> themes,
        Instant published,
        Instant updated,
        ItemState state,
        String markdown,
        List<Attachment> attachments) {
    public ItemDraft {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(updated, "updated");
        oldSlugs = List.copyOf(oldSlugs);
        pillars = List.copyOf(pillars);
        themes = List.copyOf(themes);
        attachments = List.copyOf(attachments);
    }

    /** The slug and the old ones. */
    public List<String> slugs() {
        List<String> all = new ArrayList<>();
        all.add(slug);
        all.addAll(oldSlugs);
        return all;
    }
}
