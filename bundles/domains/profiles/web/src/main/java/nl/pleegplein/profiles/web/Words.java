package nl.pleegplein.profiles.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.web.view.Option;

/** What stands at a field, in the words of its reader. */
final class Words {
    private final Taxonomy taxonomy;

    Words(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** All that can be chosen, with what was. */
    List<Option> options(Field field, List<String> chosen, Locale locale) {
        return field.kind()
                .terms()
                .map(kind -> taxonomy.terms(kind).stream()
                        .map(term -> new Option(term.slug(), term.title(locale), chosen.contains(term.slug())))
                        .toList())
                .orElseGet(() -> field.choices().stream()
                        .map(choice -> new Option(choice.id(), choice.label().in(locale), chosen.contains(choice.id())))
                        .toList());
    }

    List<String> words(Field field, List<String> values, Locale locale) {
        if (field.kind().isText()) {
            return values.stream().flatMap(String::lines).toList();
        }
        return options(field, values, locale).stream()
                .filter(Option::chosen)
                .map(Option::label)
                .toList();
    }

    /** Of the first and the last word of a name. */
    static String initials(String name) {
        String[] words = name.strip().split("[\\s_-]+", -1);
        String last = words.length > 1 ? initial(words[words.length - 1]) : "";
        return (initial(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String initial(String word) {
        return Optional.of(word)
                .filter(some -> !some.isEmpty())
                .map(some -> new String(Character.toChars(some.codePointAt(0))))
                .orElse("");
    }
}
