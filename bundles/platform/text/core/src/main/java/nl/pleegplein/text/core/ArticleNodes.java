package nl.pleegplein.text.core;

import static nl.pleegplein.text.core.Attributes.attributes;

import java.util.Map;
import java.util.Set;
import nl.pleegplein.text.api.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the parts of a text that the house writes in its own way; the rest is as CommonMark has it. */
final class ArticleNodes implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Contents contents;
    private final MediaWriter media;
    private final Phrases phrases;

    ArticleNodes(HtmlNodeRendererContext context, Contents contents, MediaWriter media, Phrases phrases) {
        this.context = context;
        this.html = context.getWriter();
        this.contents = contents;
        this.media = media;
        this.phrases = phrases;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                org.commonmark.node.Heading.class,
                Link.class,
                Image.class,
                Arrangement.Figure.class,
                Arrangement.Note.class,
                Arrangement.NoteTitle.class,
                Arrangement.TableFrame.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof org.commonmark.node.Heading heading) {
            heading(heading);
        } else if (node instanceof Link link) {
            media.link(link);
        } else if (node instanceof Image image) {
            media.inline(image);
        } else if (node instanceof Arrangement.Figure figure) {
            media.figure(figure.getFirstChild());
        } else if (node instanceof Arrangement.Note) {
            block("div", attributes("class", "note"), node);
        } else if (node instanceof Arrangement.NoteTitle) {
            block("p", attributes("class", "note-title"), node);
        } else {
            tableFrame(node);
        }
    }

    private void heading(org.commonmark.node.Heading node) {
        Heading heading = contents.add(node.getLevel(), PlainText.of(node));
        block("h" + heading.level(), attributes("id", heading.anchor()), node);
    }

    private void tableFrame(Node frame) {
        // Regions on one page need names of their own.
        String name = phrases.get("table", contents.nextTable());
        String label = contents.headings().isEmpty()
                ? name
                : name + ": "
                        + contents.headings()
                                .get(contents.headings().size() - 1)
                                .text();
        block("div", attributes("class", "table", "tabindex", "0", "role", "region", "aria-label", label), frame);
    }

    private void block(String tag, Map<String, String> attributes, Node node) {
        html.line();
        html.tag(tag, attributes);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/" + tag);
        html.line();
    }
}
