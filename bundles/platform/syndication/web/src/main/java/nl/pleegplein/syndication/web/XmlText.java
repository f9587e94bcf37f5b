package nl.pleegplein.syndication.web;

import java.nio.charset.StandardCharsets;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Writes an XML document. */
final class XmlText {
    private XmlText() {}

    static byte[] of(Element root) {
        return new XMLOutputter(Format.getCompactFormat())
                .outputString(new Document(root))
                .getBytes(StandardCharsets.UTF_8);
    }

    static void add(Element parent, String name, String text) {
        parent.addContent(new Element(name, parent.getNamespace()).setText(clean(text)));
    }

    /** Leaves out characters that XML cannot hold. */
    static String clean(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
