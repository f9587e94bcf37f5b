package nl.pleegplein.text.core;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Table cells for people: headers that say what they head, and alignment by class, not by an obsolete attribute. */
final class TableAttributes implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof TableCell cell) {
            attributes.remove("align");
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
            if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                attributes.put("class", "align-right");
            } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
                attributes.put("class", "align-center");
            }
        }
    }
}
