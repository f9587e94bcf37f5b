package nl.pleegplein.operations.console;

import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.web.api.Sections;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "pleegplein", name = "status", description = "Shows how domains, sections and search are doing")
public class StatusCommand implements Action {
    @Reference(optional = true)
    DomainStates domains;

    @Reference(optional = true)
    Sections sections;

    @Reference(optional = true)
    Search search;

    @Override
    public Object execute() {
        String line = System.lineSeparator();
        return "Domains" + line + domains() + line + "Sections" + line + sections() + line + search();
    }

    private String domains() {
        Rows rows = new Rows("Domain", "State", "Reason");
        if (domains != null) {
            domains.all()
                    .forEach(domain -> rows.add(
                            domain.domain(), domain.phase(), domain.reason().orElse("")));
        }
        return rows.toString();
    }

    private String sections() {
        Rows rows = new Rows("Section", "State", "Requests", "Failures", "Bundle", "Reason");
        if (sections != null) {
            sections.all()
                    .forEach(section -> rows.add(
                            section.id(),
                            section.state(),
                            section.requests(),
                            section.failures(),
                            section.bundle(),
                            section.reason()));
        }
        return rows.toString();
    }

    private String search() {
        return search == null ? "Search is not there" : SearchTable.of(search.state());
    }
}
