package nl.pleegplein.accounts.web.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Members;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Gives a function to a member. */
@Service
@Command(
        scope = "pleegplein",
        name = "function-give",
        description =
                "Gives a function to the account with a mail address; its owner hears of it by mail. Options come first")
public final class FunctionGiveCommand implements Action {
    @Argument(index = 0, name = "MAIL", description = "The mail address of the account", required = true)
    String mail = "";

    @Argument(
            index = 1,
            name = "FUNCTION",
            description = "editor, referent, moderator, community_manager, trainer, provider or operator",
            required = true)
    String function = "";

    @Option(
            name = "-r",
            aliases = "--reason",
            description = "Why: 3 to 300 characters, which its owner can read",
            required = true)
    String reason = "";

    @Option(
            name = "-u",
            aliases = "--until",
            description = "The last day, such as 2027-03-01; without it there is none")
    String until = "";

    @Reference
    Members members;

    @Reference
    Session session;

    @Override
    public Object execute() {
        Optional<LocalDate> last =
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        Viewer console = Viewer.system();
        members.give(
                Who.has(mail, members, console),
                Who.function(function),
                last.map(day -> day.plusDays(1)
                        .atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                        .toInstant()),
                reason,
                console);
        session.getConsole().println("Given.");
        return null;
    }
}
