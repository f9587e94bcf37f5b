package nl.pleegplein.operations.console;

import nl.pleegplein.search.api.Search;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "pleegplein",
        name = "search-state",
        description = "Shows whether search answers and how far it follows")
public class SearchStateCommand implements Action {
    @Reference
    Search search;

    @Override
    public Object execute() {
        return SearchTable.of(search.state());
    }
}
