package nl.pleegplein.web.shell.pages;

import java.util.Optional;
import nl.pleegplein.web.shell.pages.LayoutModel.MenuLink;
import nl.pleegplein.web.shell.pages.LayoutModel.SearchBox;

/**
 * What an error page says: what is the matter, what one can do, and how to go on.
 *
 * @param id of the request, when it helps to tell it to somebody
 * @param signIn the way in, for who must say who they are
 * @param typed what they had typed, to be sent again
 */
public record ErrorPage(
        String title,
        String text,
        Optional<String> id,
        Optional<SearchBox> search,
        Optional<MenuLink> signIn,
        Optional<TypedForm> typed) {}
