package nl.pleegplein.privacy.web.console;

import java.util.List;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.privacy.api.Erasures;
import nl.pleegplein.privacy.api.PendingErasures;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "pleegplein",
        name = "privacy-pending",
        description = "Shows in which domains closed accounts wait to be erased")
public class PrivacyPendingCommand implements Action {
    /** A list: Karaf offers none of a bundle's commands while a service that any of them takes alone is away. */
    @Reference
    List<Erasures> erasures = List.of();

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        for (String column : List.of("Domain", "Accounts", "Since", "Remark")) {
            table.column(column);
        }
        table.emptyTableText("none");
        Present.in(erasures)
                .pending(Viewer.system())
                .forEach(each -> table.addRow().addContent(each.domain(), each.accounts(), each.since(), remark(each)));
        table.print(System.out);
        return null;
    }

    static String remark(PendingErasures pending) {
        if (pending.here()) {
            return "is here: done within seconds, or see the log";
        }
        return pending.withoutBundle()
                ? "is away: install it, or pleegplein:privacy-erase " + pending.domain()
                : "is away, and only it can do it: install it";
    }
}
