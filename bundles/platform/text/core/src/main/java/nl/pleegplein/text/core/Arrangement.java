package nl.pleegplein.text.core;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Gives blocks of their own to what is more than CommonMark says: figures, notes and frames of tables. */
final class Arrangement extends AbstractVisitor {
    /** One image, or link to a video that can play here, that stands on its own. */
    static final class Figure extends CustomBlock {}

    /** A quotation that begins with a bold line, its {@link NoteTitle}. */
    static final class Note extends CustomBlock {}

    static final class NoteTitle extends CustomBlock {}

    /** What a table that is too wide scrolls in. */
    static final class TableFrame extends CustomBlock {}

    private Arrangement() {}

    static void arrange(Node document) {
        document.accept(new Arrangement());
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (hasOnlyFigures(paragraph)) {
            Node last = paragraph;
            for (Node child = paragraph.getFirstChild(); child != null; ) {
                Node next = child.getNext();
                if (isFigure(child)) {
                    Figure figure = new Figure();
                    figure.appendChild(child);
                    last.insertAfter(figure);
                    last = figure;
                }
                child = next;
            }
            paragraph.unlink();
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        if (quote.getFirstChild() instanceof Paragraph first && beginsWithBoldLine(first)) {
            Note note = new Note();
            NoteTitle title = new NoteTitle();
            Node lineBreak = first.getFirstChild().getNext();
            title.appendChild(first.getFirstChild());
            note.appendChild(title);
            if (lineBreak == null) {
                first.unlink();
            } else {
                lineBreak.unlink();
            }
            moveChildren(quote, note);
            quote.insertBefore(note);
            quote.unlink();
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            TableFrame frame = new TableFrame();
            block.insertBefore(frame);
            frame.appendChild(block);
        }
    }

    private static boolean hasOnlyFigures(Paragraph paragraph) {
        boolean found = false;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            boolean blank = child instanceof SoftLineBreak
                    || child instanceof HardLineBreak
                    || (child instanceof Text text && text.getLiteral().isBlank());
            if (!blank && !isFigure(child)) {
                return false;
            }
            found |= !blank;
        }
        return found;
    }

    /** A list of links stays one, also of links to videos. */
    private static boolean isFigure(Node node) {
        return node instanceof Image
                || (node instanceof Link link
                        && !(link.getParent().getParent() instanceof ListItem)
                        && VideoSite.video(link.getDestination()).isPresent());
    }

    private static boolean beginsWithBoldLine(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof StrongEmphasis bold)) {
            return false;
        }
        Node next = bold.getNext();
        return next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
    }

    private static void moveChildren(Node from, Node to) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }
}
