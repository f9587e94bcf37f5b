package nl.pleegplein.text.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.MarkdownText;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.text.api.SafeHtml;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Parses with commonmark-java, writes what the house wants, and lets the {@link SecondWall} look at the result. */
@Component
public final class CommonMarkText implements Markdown {
    private static final int MAX_LENGTH = 500_000;
    private static final int MAX_NESTING = 50;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();
    private final SecondWall secondWall = new SecondWall();
    private final Phrases phrases = Phrases.load();

    @Activate
    public CommonMarkText() {}

    @Override
    public MarkdownText render(String markdown, Media media) {
        Node document = parse(markdown);
        Arrangement.arrange(document);
        Contents contents = new Contents();
        StringBuilder html = new StringBuilder();
        renderer(contents, media).render(document, new Bounded(html));
        String plain = PlainText.of(document);
        return new MarkdownText(
                new SafeHtml(secondWall.pass(html.toString())), plain, contents.headings(), PlainText.words(plain));
    }

    @Override
    public List<String> mediaReferences(String markdown) {
        MediaReferences references = new MediaReferences();
        parse(markdown).accept(references);
        Set<String> found = references.found();
        return new ArrayList<>(found);
    }

    private Node parse(String markdown) {
        if (markdown.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The text is longer than " + MAX_LENGTH + " characters");
        }
        return parser.parse(markdown);
    }

    /** A new one each time: headings and their anchors belong to one text. */
    private HtmlRenderer renderer(Contents contents, Media media) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> new TableAttributes())
                .nodeRendererFactory(context ->
                        new ArticleNodes(context, contents, new MediaWriter(context, media, phrases), phrases))
                .build();
    }
}
