package nl.pleegplein.web.shell.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.web.api.PageHead;

/**
 * What the layout shows around a page. All addresses of assets have their hash.
 *
 * @param site the address of the site without trailing slash
 * @param canonical absolute
 * @param image absolute
 * @param oembed where the description for embedding is
 * @param linkedData JSON that is safe in a script element
 * @param account the way in, or to one's own pages
 * @param desk the pages for those who look after the site, on each of them
 * @param own one's own pages, on each of them, for who has several
 * @param searchInHeader false where the page has a search box of its own
 * @param back the path that the language form returns to
 * @param whole whether the page lays out its own full width, as the home page does
 */
public record LayoutModel(
        PageHead head,
        String title,
        String site,
        Optional<String> canonical,
        Optional<String> image,
        Optional<String> oembed,
        List<String> linkedData,
        List<String> fonts,
        List<String> styles,
        List<String> scripts,
        String favicon,
        List<MenuLink> menu,
        List<MenuLink> foot,
        Optional<MenuLink> account,
        List<MenuLink> desk,
        List<MenuLink> own,
        Optional<SearchBox> search,
        boolean searchInHeader,
        String back,
        boolean whole,
        Content body) {

    /** With so many sections the bar of a phone has no room for the home page as well. */
    public static final int FULL_BAR = 5;

    /** A link in the menu or at the foot. */
    public record MenuLink(String title, String path, String icon, boolean current) {}

    /** Where the search box leads, and where its suggestions come from. */
    public record SearchBox(String path, String suggestions) {}
}
