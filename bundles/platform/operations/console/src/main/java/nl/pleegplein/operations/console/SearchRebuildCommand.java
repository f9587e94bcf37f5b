package nl.pleegplein.operations.console;

import nl.pleegplein.search.api.Search;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "pleegplein",
        name = "search-rebuild",
        description = "Makes the search index anew, while the old one serves")
public class SearchRebuildCommand implements Action {
    @Reference
    Search search;

    @Override
    public Object execute() {
        String job = search.rebuild();
        return "The index is made anew. See how far it is with: pleegplein:job " + job;
    }
}
