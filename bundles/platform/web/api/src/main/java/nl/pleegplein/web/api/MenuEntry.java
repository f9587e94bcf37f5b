package nl.pleegplein.web.api;

import java.util.Set;
import nl.pleegplein.access.api.Role;

/**
 * A place in the menu.
 *
 * @param titleKey a key in the messages of the section
 * @param path where it leads
 * @param icon the name of a Lucide icon that the shell has, such as {@code book-open}
 * @param order low numbers first
 * @param slot where it stands
 * @param roles whoever has one of these functions sees it; none: everyone
 */
public record MenuEntry(String titleKey, String path, String icon, int order, Slot slot, Set<Role> roles) {
    /** One that everyone sees. */
    public MenuEntry(String titleKey, String path, String icon, int order, Slot slot) {
        this(titleKey, path, icon, order, slot, Set.of());
    }

    public enum Slot {
        /** One of the five sections of the site. */
        MAIN,
        /** The section that the search box asks; its path takes {@code ?q=}, and {@code /suggesties?q=} below it. */
        SEARCH,
        /** A link at the foot of each page. */
        FOOT,
        /**
         * The way in, in the head of each page for who is not signed in. Its path takes {@code ?terug=} with a path on this
         * site to go back to.
         */
        SIGN_IN,
        /**
         * One's own pages: the first in the head of each page for who is signed in; all of them stand together on each of
         * them.
         */
        OWN,
        /** A page for those who look after the site; all of them stand together on each of them. */
        MANAGE
    }
}
