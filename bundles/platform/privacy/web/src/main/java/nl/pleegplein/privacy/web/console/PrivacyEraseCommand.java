package nl.pleegplein.privacy.web.console;

import java.util.List;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.privacy.api.Erasures;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "pleegplein",
        name = "privacy-erase",
        description =
                "Erases closed accounts from the tables of a domain that is away, by what its bundle said of them")
public class PrivacyEraseCommand implements Action {
    @Reference
    List<Erasures> erasures = List.of();

    @Argument(name = "domain", required = true, description = "See pleegplein:privacy-pending")
    String domain;

    @Override
    public Object execute() {
        try {
            int accounts = Present.in(erasures).eraseWithout(domain, Viewer.system());
            System.out.println("Done: " + accounts + " accounts are erased from the tables of " + domain);
            return null;
        } catch (DomainException e) {
            // This is the operator's answer.
            throw new IllegalArgumentException(e.getMessage());
        }
    }
}
