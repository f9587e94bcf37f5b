package nl.pleegplein.content.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One pillar, theme, keyword or audience.
 *
 * @param slug unique in its kind; lowercase letters, digits and hyphens, at most 80; never changes
 * @param title in Dutch
 * @param titleEnglish in English
 * @param summary one line in Dutch, may be empty
 * @param summaryEnglish one line in English, may be empty
 * @param synonyms other words for it, in Dutch, for search
 * @param tone for pillars the name of its colour and drawing: you, child, family, together, rules; else empty
 * @param position the place in lists, from 0
 */
public record Term(
        TermKind kind,
        String slug,
        String title,
        String titleEnglish,
        String summary,
        String summaryEnglish,
        List<String> synonyms,
        String tone,
        int position) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Term {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("Not a slug");
        }
        synonyms = List.copyOf(synonyms);
    }

    /** Whether a term may have this slug. */
    public static boolean isSlug(String text) {
        return text.length() <= 80 && SLUG.matcher(text).matches();
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("en") && !titleEnglish.isEmpty() ? titleEnglish : title;
    }

    public String summary(Locale locale) {
        return locale.getLanguage().equals("en") && !summaryEnglish.isEmpty() ? summaryEnglish : summary;
    }
}
