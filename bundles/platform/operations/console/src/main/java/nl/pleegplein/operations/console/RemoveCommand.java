package nl.pleegplein.operations.console;

import java.util.Optional;
import nl.pleegplein.operations.api.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "pleegplein",
        name = "remove",
        description = "Takes a domain away while the site runs; its data are kept, and it does not come back by itself")
public class RemoveCommand extends ChangeCommand {
    @Argument(name = "domain", required = true, description = "See pleegplein:list")
    @Completion(DomainCompleter.class)
    String domain;

    @Override
    public Object execute() throws Exception {
        change(Action.REMOVE, domain, Optional.empty());
        return null;
    }
}
