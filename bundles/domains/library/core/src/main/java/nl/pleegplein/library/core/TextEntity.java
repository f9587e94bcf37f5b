package nl.pleegplein.library.core;

import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.text.api.Heading;
import nl.pleegplein.text.api.MarkdownText;

/** The text of an item. Only written: who reads asks for the form that is needed. */
@Entity
@Table(name = "library_text")
class TextEntity {
    @Id
    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "html")
    private String html;

    @Column(name = "plain")
    private String plain;

    @Column(name = "headings")
    private String headings;

    protected TextEntity() {}

    TextEntity(UUID itemId) {
        this.itemId = itemId;
    }

    void rewrite(MarkdownText text) {
        html = text.html().value();
        plain = text.plain();
        headings = Lines.join(text.headings().stream().map(TextEntity::line).toList());
    }

    UUID itemId() {
        return itemId;
    }

    /** @param headings as they are kept */
    static List<Heading> headings(String headings) {
        return Lines.split(headings).stream().map(TextEntity::heading).toList();
    }

    private static String line(Heading heading) {
        return heading.level() + " " + heading.anchor() + " " + heading.text().replaceAll("\\s+", " ");
    }

    private static Heading heading(String line) {
        String[] parts = line.split(" ", 3);
        return new Heading(Integer.parseInt(parts[0]), parts[2], parts[1]);
    }
}
