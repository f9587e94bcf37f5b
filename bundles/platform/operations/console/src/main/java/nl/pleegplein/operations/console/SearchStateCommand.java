package nl.pleegplein.operations.console;

import java.util.List;
import nl.pleegplein.search.api.Search;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "pleegplein",
        name = "search-state",
        description = "Shows whether search answers and how far it follows")
public class SearchStateCommand extends TextCommand {
    @Reference
    List<Search> search = List.of();

    @Override
    String text() {
        return SearchTable.of(Present.in(search, "Search").state());
    }
}
