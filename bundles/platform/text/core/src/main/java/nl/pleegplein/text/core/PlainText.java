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

/** The words of a text without marks or addresses, each block on a line of its own. */
final class PlainText extends AbstractVisitor {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringBuilder words = new StringBuilder();

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
            newLine();
        }
    }

    @Override
    public void visit(Image image) {
        super.visitChildren(image);
        if (image.getTitle() != null && !image.getTitle().isBlank()) {
            words.append(' ').append(image.getTitle());
        }
    }

    @Override
    public void visit(CustomNode node) {
        super.visit(node);
        if (node instanceof TableCell) {
            words.append(node.getNext() == null ? '\n' : ' ');
        }
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        words.append(block.getLiteral());
        newLine();
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        words.append(block.getLiteral());
        newLine();
    }

    @Override
    public void visit(HtmlInline inline) {
        words.append(inline.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
        words.append(block.getLiteral());
        newLine();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }

    private void newLine() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
