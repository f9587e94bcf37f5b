package nl.pleegplein.accounts.web.console;

import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Members;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Takes a function away from a member. */
@Service
@Command(
        scope = "pleegplein",
        name = "function-take",
        description =
                "Takes a function away from the account with a mail address; its owner hears of it by mail. Options come first")
public final class FunctionTakeCommand implements Action {
    @Argument(index = 0, name = "MAIL", description = "The mail address of the account", required = true)
    String mail = "";

    @Argument(index = 1, name = "FUNCTION", description = "As in pleegplein:function-give", required = true)
    String function = "";

    @Option(
            name = "-r",
            aliases = "--reason",
            description = "Why: 3 to 300 characters, which its owner can read",
            required = true)
    String reason = "";

    @Reference
    Members members;

    @Reference
    Session session;

    @Override
    public Object execute() {
        Viewer console = Viewer.system();
        members.take(Who.has(mail, members, console), Who.function(function), reason, console);
        session.getConsole().println("Taken away.");
        return null;
    }
}
