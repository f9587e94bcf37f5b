package nl.pleegplein.operations.console;

import nl.pleegplein.operations.api.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "pleegplein", name = "install", description = "Installs a domain while the site runs")
public class InstallCommand extends PutCommand {
    @Override
    public Object execute() throws Exception {
        change(Action.INSTALL);
        return null;
    }
}
