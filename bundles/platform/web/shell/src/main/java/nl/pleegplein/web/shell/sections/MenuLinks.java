package nl.pleegplein.web.shell.sections;

import java.util.List;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.shell.texts.SectionText;

/**
 * The places of one section in the menu with their words, looked up once: every page of the site shows them, so no page
 * may depend on what a section says later. Immutable.
 */
public final class MenuLinks {
    private final List<Link> links;

    private MenuLinks(List<Link> links) {
        this.links = links;
    }

    /** A {@link MenuEntry} in one language. */
    public record Link(String title, String path, String icon, int order, Slot slot, Set<Role> roles) {
        public boolean isFor(Viewer viewer) {
            return roles.isEmpty() || roles.stream().anyMatch(viewer::has);
        }
    }

    /** @throws IllegalArgumentException when an entry lacks something, or does not lead to a place on this site */
    static MenuLinks of(List<MenuEntry> entries, SectionText text) {
        return new MenuLinks(entries.stream().map(entry -> link(entry, text)).toList());
    }

    private static Link link(MenuEntry entry, SectionText text) {
        if (entry == null
                || entry.titleKey() == null
                || entry.icon() == null
                || entry.slot() == null
                || entry.roles() == null) {
            throw new IllegalArgumentException("A menu entry without title, icon, slot or roles: " + entry);
        }
        if (entry.path() == null
                || !entry.path().startsWith("/")
                || entry.path().startsWith("//")) {
            throw new IllegalArgumentException("A menu entry that leads nowhere on this site: " + entry);
        }
        return new Link(
                text.get(entry.titleKey()), entry.path(), entry.icon(), entry.order(), entry.slot(), entry.roles());
    }

    public List<Link> in(Slot slot) {
        return links.stream().filter(link -> link.slot() == slot).toList();
    }
}
