package nl.pleegplein.syndication.web;

import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.web.api.Messages;

/** Says of an item that is made up to show the platform that it is, in the language of the item. */
final class SampleNote {
    private final Messages messages;

    SampleNote(Messages messages) {
        this.messages = messages;
    }

    /** A sentence to put before the text of the item; empty for one that is real. */
    Optional<String> of(ContentItem item) {
        return text("syndication.sample", item);
    }

    /** The title, with a word before it when the item is made up. */
    String titled(ContentItem item) {
        return text("syndication.sample.label", item)
                .map(label -> label + ": " + item.title())
                .orElse(item.title());
    }

    private Optional<String> text(String key, ContentItem item) {
        return item.demonstration() ? messages.find(key, Locale.forLanguageTag(item.language())) : Optional.empty();
    }
}
