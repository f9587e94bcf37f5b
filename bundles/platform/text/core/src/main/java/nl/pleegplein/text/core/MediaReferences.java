package nl.pleegplein.text.core;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Collects what a text points to on this site: every picture, and links to what looks like a file. */
final class MediaReferences extends AbstractVisitor {
    private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*:|//|#|\\?).*");
    private static final Pattern FILE = Pattern.compile("([^?#]*/)?[^/?#]+\\.[A-Za-z0-9]{1,8}");

    private final Set<String> found = new LinkedHashSet<>();

    Set<String> found() {
        return found;
    }

    @Override
    public void visit(Image image) {
        if (isHere(image.getDestination())) {
            found.add(image.getDestination());
        }
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        if (isHere(link.getDestination()) && FILE.matcher(link.getDestination()).matches()) {
            found.add(link.getDestination());
        }
        visitChildren(link);
    }

    private static boolean isHere(String destination) {
        return !destination.isEmpty() && !SCHEME.matcher(destination).matches();
    }
}
