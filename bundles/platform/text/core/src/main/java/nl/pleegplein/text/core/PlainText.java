package nl.pleegplein.text.core;

import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The words of a text without marks or addresses, each block on a line of its own. A heading, an item or a row without
 * an end of its own gets one, so that a piece of the text can be read: "Kinderopvang. Werk of studeer je?"
 */
final class PlainText extends AbstractVisitor {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String ENDS = ".?!:;,…";
    private static final String CLOSING = "\"'”’)»";

    /** What parts the words that come from those before. */
    private enum Gap {
        NONE,
        CELL,
        SENTENCE,
        BLOCK
    }

    private final StringBuilder words = new StringBuilder();
    private Gap gap = Gap.NONE;

    private PlainText() {}

    static String of(Node node) {
        PlainText text = new PlainText();
        text.visitChildren(node);
        return text.words.toString().strip();
    }

    /** The number of runs of letters and digits between spaces. */
    static int words(String plain) {
        return (int) SPACE.splitAsStream(plain)
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block) {
            gap = Gap.BLOCK;
        }
    }

    @Override
    public void visit(Image image) {
        super.visitChildren(image);
        if (image.getTitle() != null && !image.getTitle().isBlank()) {
            gap = Gap.SENTENCE;
            add(image.getTitle());
        }
    }

    @Override
    public void visit(CustomNode node) {
        super.visit(node);
        if (node instanceof TableCell) {
            gap = node.getNext() == null ? Gap.BLOCK : Gap.CELL;
        }
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        add(block.getLiteral());
        gap = Gap.BLOCK;
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        add(block.getLiteral());
        gap = Gap.BLOCK;
    }

    @Override
    public void visit(HtmlInline inline) {
        add(inline.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
        add(block.getLiteral());
        gap = Gap.BLOCK;
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }

    private void add(String more) {
        if (gap != Gap.NONE && !more.isBlank()) {
            part();
            gap = Gap.NONE;
        }
        words.append(more);
    }

    private void part() {
        while (!words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1))) {
            words.setLength(words.length() - 1);
        }
        if (words.isEmpty()) {
            return;
        }
        if (!isEnded()) {
            words.append(gap == Gap.CELL ? ',' : '.');
        }
        words.append(gap == Gap.BLOCK ? '\n' : ' ');
    }

    private boolean isEnded() {
        int last = words.length() - 1;
        while (last > 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
            last--;
        }
        return ENDS.indexOf(words.charAt(last)) >= 0;
    }
}
