package nl.pleegplein.operations.console;

import java.util.List;
import nl.pleegplein.search.api.Search;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "pleegplein",
        name = "search-rebuild",
        description = "Makes the search index anew, while the old one serves")
public class SearchRebuildCommand extends TextCommand {
    @Reference
    List<Search> search = List.of();

    @Override
    String text() {
        String job = Present.in(search, "Search").rebuild();
        return "The index is made anew. See how far it is with: pleegplein:job " + job;
    }
}
