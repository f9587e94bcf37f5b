package nl.pleegplein.accounts.web.console;

import java.util.List;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.AccessTokens;
import nl.pleegplein.accounts.api.Members;
import nl.pleegplein.accounts.api.NewToken;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.accounts.web.OfferedScopes;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Makes a personal access token for a member, where there is no browser. */
@Service
@Command(
        scope = "pleegplein",
        name = "token-give",
        description =
                "Makes a personal access token for the account with a mail address and prints it; its owner hears of it by mail. Options come first")
public final class TokenGiveCommand implements Action {
    @Option(name = "-m", aliases = "--mail", description = "The mail address of the account", required = true)
    String mail = "";

    @Option(
            name = "-r",
            aliases = "--reason",
            description = "Why: 3 to 300 characters, which its owner can read",
            required = true)
    String reason = "";

    @Option(name = "-d", aliases = "--days", description = "How long it lasts: 30, 90 or 365 days")
    int days = 90;

    @Argument(index = 0, name = "NAME", description = "What it is called, such as its program", required = true)
    String name = "";

    @Argument(
            index = 1,
            name = "SCOPE",
            description = "What it is good for, such as library:read or operations:read",
            required = true,
            multiValued = true)
    List<String> scopes = List.of();

    @Reference
    Members members;

    @Reference
    AccessTokens tokens;

    @Reference
    OfferedScopes offered;

    @Reference
    Session session;

    @Override
    public Object execute() {
        Viewer console = Viewer.system();
        TokenWish wish = new TokenWish(name, offered.chosen(scopes), days);
        NewToken made = tokens.give(Who.has(mail, members, console), wish, reason, console);
        session.getConsole().println(made.secret());
        return null;
    }
}
