package nl.pleegplein.web.shell.answers;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;

/** A page as its section made it, without the layout. */
@SuppressWarnings("ArrayRecordComponent")
record PageBody(PageHead head, byte[] html, Caching caching) implements Kept.Thing {
    private static final int OF_A_HEAD = 2048;

    static PageBody of(Answer.Page page) {
        return new PageBody(PlainHead.of(page.head()), written(page.body()), page.caching());
    }

    private static byte[] written(Content content) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        content.writeTo(output);
        return output.toByteArray();
    }

    Answer.Page page() {
        return Answer.page(head, output -> output.writeBinaryContent(html), caching);
    }

    @Override
    public int weight() {
        return OF_A_HEAD + html.length;
    }
}
