package nl.pleegplein.search.solr.follow;

import java.util.Date;
import java.util.List;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.search.solr.dutch.Seams;
import nl.pleegplein.search.solr.dutch.Stems;
import org.apache.solr.common.SolrInputDocument;

/** Makes the index's document of an item. */
public final class Documents {
    private static final int LONGEST_TEXT = 500_000;

    private final Seams seams;
    private final Gist gist;

    public Documents(Seams seams, Stems stems) {
        this.seams = seams;
        this.gist = new Gist(stems);
    }

    SolrInputDocument of(ContentChange.Present present, long generation) {
        ContentItem item = present.item();
        String text = cut(present.text(), LONGEST_TEXT);
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", item.ref().toString());
        document.setField("kind", item.ref().kind());
        document.setField("generation", generation);
        document.setField("revision", item.revision());
        document.setField("path", item.path());
        document.setField("language", item.language());
        document.setField("readers", item.readers());
        document.setField("pillars", item.pillars());
        document.setField("themes", item.themes());
        document.setField("audiences", item.audiences());
        document.setField("published", Date.from(item.published()));
        document.setField("updated", Date.from(item.updated()));
        document.setField("title", seams.mark(item.title()));
        document.setField("summary", seams.mark(item.summary()));
        document.setField("text", seams.mark(text));
        document.setField("keywords", item.keywords().stream().map(seams::mark).toList());
        if (item.readers().contains(Readers.PUBLIC)) {
            addPublicWords(document, item, Seams.clean(text));
        }
        return document;
    }

    private void addPublicWords(SolrInputDocument document, ContentItem item, String text) {
        String title = Seams.clean(item.title());
        String summary = Seams.clean(item.summary());
        document.setField("suggest_public", title);
        String words = String.join(" ", title, summary, String.join(" ", item.keywords()), text);
        document.setField("spell_public", List.of(words, seams.parts(words)));
        document.setField(
                "gist_public",
                List.of(
                        seams.mark(title),
                        seams.mark(summary),
                        seams.mark(String.join(" ", item.keywords())),
                        seams.mark(gist.of(text))));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
