package nl.pleegplein.web.shell.pages;

import java.util.Optional;
import nl.pleegplein.web.shell.pages.LayoutModel.SearchBox;

/**
 * What an error page says: what is the matter, what one can do, and how to go on.
 *
 * @param id of the request, when it helps to tell it to somebody
 */
public record ErrorPage(String title, String text, Optional<String> id, Optional<SearchBox> search) {}
