package nl.pleegplein.operations.console;

import nl.pleegplein.operations.api.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "pleegplein", name = "update", description = "Puts another version in the place of the one that runs")
public class UpdateCommand extends PutCommand {
    @Override
    public Object execute() throws Exception {
        change(Action.UPDATE);
        return null;
    }
}
