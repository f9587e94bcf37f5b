package nl.pleegplein.library.core;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Source;
import nl.pleegplein.text.api.SafeHtml;

/** What an article stands on, as HTML for where it is read away from its page: nobody should have to trust it blindly. */
final class Evidence {
    private final StringBuilder html = new StringBuilder();
    private final Locale language;

    private Evidence(Locale language) {
        this.language = language;
    }

    /** The text with its sources and who checked it after it, in the language of the article. */
    static SafeHtml after(SafeHtml text, List<Source> sources, List<Check> checks, String language) {
        Evidence evidence = new Evidence(Locale.forLanguageTag(language));
        evidence.section("Bronnen", "Sources", sources, evidence::source);
        evidence.section("Gecontroleerd door", "Checked by", checks, evidence::check);
        return new SafeHtml(text.value() + evidence.html);
    }

    private <T> void section(String dutch, String english, List<T> all, Consumer<T> writer) {
        if (all.isEmpty()) {
            return;
        }
        html.append("\n<section><h2>").append(language.getLanguage().equals("en") ? english : dutch);
        html.append("</h2><ul>");
        for (T one : all) {
            html.append("<li>");
            writer.accept(one);
            html.append("</li>");
        }
        html.append("</ul></section>");
    }

    private void source(Source source) {
        if (source.url().startsWith("https://") || source.url().startsWith("http://")) {
            html.append("<a href=\"").append(escaped(source.url()));
            html.append("\" rel=\"noopener noreferrer external\">");
            html.append(escaped(source.title())).append("</a>");
        } else {
            html.append(escaped(source.title()));
        }
        html.append(", ").append(escaped(source.publisher()));
        source.year().ifPresent(year -> html.append(", ").append(year));
    }

    private void check(Check check) {
        html.append(escaped(check.referent())).append(", ").append(escaped(check.role()));
        html.append(", <time datetime=\"").append(check.date()).append("\">");
        html.append(day(check.date())).append("</time>");
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(date);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
