package nl.pleegplein.operations.console;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.operations.api.DomainChange;
import nl.pleegplein.operations.api.DomainState;
import nl.pleegplein.operations.api.Domains;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "pleegplein",
        name = "list",
        description = "Shows the domains: which version is installed, which there are, and what was changed lately")
public class ListCommand extends TextCommand {
    private static final int CHANGES = 10;

    @Reference
    List<Domains> domains = List.of();

    @Override
    String text() {
        Domains known = Present.in(domains, "The installer");
        Rows rows = new Rows("Domain", "Installed", "Available", "Remark");
        known.all()
                .forEach(domain -> rows.add(
                        domain.domain(),
                        domain.installed().orElse("-"),
                        String.join(", ", domain.available()),
                        remark(domain)));
        Rows changes = new Rows("When", "What", "Domain", "From", "To", "Failed because");
        known.changes().stream().limit(CHANGES).forEach(change -> add(change, changes));
        String line = System.lineSeparator();
        return rows + line + "Last changes" + line + changes;
    }

    private static String remark(DomainState domain) {
        return domain.failure().or(() -> removed(domain)).orElse("");
    }

    private static Optional<String> removed(DomainState domain) {
        return domain.removed() ? Optional.of("removed by an operator") : Optional.empty();
    }

    private static void add(DomainChange change, Rows rows) {
        rows.add(
                change.when(),
                change.action(),
                change.domain(),
                change.from().orElse("-"),
                change.to().orElse("-"),
                change.failure().orElse(""));
    }
}
