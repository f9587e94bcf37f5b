package nl.pleegplein.web.api;

/**
 * A place in the menu.
 *
 * @param titleKey a key in the messages of the section
 * @param path where it leads
 * @param icon the name of a Lucide icon that the shell has, such as {@code book-open}
 * @param order low numbers first
 * @param slot where it stands
 */
public record MenuEntry(String titleKey, String path, String icon, int order, Slot slot) {
    public enum Slot {
        /** One of the five sections of the site. */
        MAIN,
        /** The section that the search box asks; its path takes {@code ?q=}, and {@code /suggesties?q=} below it. */
        SEARCH,
        /** A link at the foot of each page. */
        FOOT
    }
}
