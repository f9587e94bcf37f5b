package nl.pleegplein.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the site with pages of its own. Contributed as a service. A section that is stopped answers 503 for a while
 * and then 404; a section with an id or path that is taken is refused and reported.
 */
@ConsumerType
public interface WebSection {
    /** Unique: lowercase letters, digits and hyphens. Also the prefix of its messages and the folder of its assets. */
    String id();

    /**
     * The first segments of the paths that it answers, such as {@code bibliotheek} or {@code sitemap.xml}; or the first two
     * below {@code beheer}, {@code mijn} and {@code redactie}, such as {@code beheer/post}: there sections of several bundles
     * stand together.
     */
    Set<String> paths();

    /** Its place in the menu, if it wants one. */
    default Optional<MenuEntry> menu() {
        return Optional.empty();
    }

    /** All its places in the menu and at the foot, for a section that wants more than one. */
    default List<MenuEntry> menus() {
        return menu().stream().toList();
    }

    /** All routes, made once. */
    Routes routes();

    /** The texts of the section: {@code messages.properties} (Dutch) and {@code messages_en.properties}. */
    Messages messages();

    /** Style sheets of the section that every one of its pages needs, names of its assets. */
    default Set<String> styles() {
        return Set.of();
    }
}
