package nl.pleegplein.operations.console;

import java.util.List;
import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.web.api.Sections;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;

@Service
@Command(
        scope = "pleegplein",
        name = "status",
        description = "Shows what is installed, and how domains, sections and search are doing")
public class StatusCommand extends TextCommand {
    @Reference
    BundleContext context;

    @Reference
    List<DomainStates> domains = List.of();

    @Reference
    List<Sections> sections = List.of();

    @Reference
    List<Search> search = List.of();

    @Override
    String text() {
        String line = System.lineSeparator();
        return "Installation" + line + InstallationText.of(context) + line + "Domains" + line + domains() + line
                + "Sections" + line + sections() + line + search();
    }

    private String domains() {
        Rows rows = new Rows("Domain", "State", "Reason");
        domains.stream()
                .flatMap(states -> states.all().stream())
                .forEach(domain -> rows.add(
                        domain.domain(), domain.phase(), domain.reason().orElse("")));
        return rows.toString();
    }

    private String sections() {
        Rows rows = new Rows("Section", "State", "Requests", "Failures", "Bundle", "Reason");
        sections.stream()
                .flatMap(known -> known.all().stream())
                .forEach(section -> rows.add(
                        section.id(),
                        section.state(),
                        section.requests(),
                        section.failures(),
                        section.bundle(),
                        section.reason()));
        return rows.toString();
    }

    private String search() {
        return search.isEmpty()
                ? "Search is not there now"
                : SearchTable.of(search.get(0).state());
    }
}
