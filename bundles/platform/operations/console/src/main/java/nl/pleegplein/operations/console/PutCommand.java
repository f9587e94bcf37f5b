package nl.pleegplein.operations.console;

import java.util.Optional;
import nl.pleegplein.operations.api.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** A command that brings in a release of a domain. */
abstract class PutCommand extends ChangeCommand {
    @Argument(name = "domain", required = true, description = "See pleegplein:list")
    @Completion(DomainCompleter.class)
    String domain;

    @Argument(
            index = 1,
            name = "version|file",
            description = "Which version, or a .kar file that holds one; the newest when left out")
    @Completion(FileCompleter.class)
    String target;

    void change(Action action) throws Exception {
        change(action, domain, Optional.ofNullable(target));
    }
}
