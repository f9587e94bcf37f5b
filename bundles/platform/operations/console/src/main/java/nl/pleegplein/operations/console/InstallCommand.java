package nl.pleegplein.operations.console;

import java.util.Optional;
import nl.pleegplein.operations.api.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

@Service
@Command(scope = "pleegplein", name = "install", description = "Installs a domain while the site runs")
public class InstallCommand extends ChangeCommand {
    @Argument(name = "domain", required = true, description = "See pleegplein:list")
    @Completion(DomainCompleter.class)
    String domain;

    @Argument(
            index = 1,
            name = "version|file",
            description = "Which version, or a .kar file that holds one; the newest when left out")
    @Completion(FileCompleter.class)
    String target;

    @Override
    public Object execute() throws Exception {
        change(Action.INSTALL, domain, Optional.ofNullable(target));
        return null;
    }
}
