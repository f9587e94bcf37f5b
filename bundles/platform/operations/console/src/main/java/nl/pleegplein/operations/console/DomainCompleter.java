package nl.pleegplein.operations.console;

import java.util.List;
import nl.pleegplein.operations.api.Domains;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The names of domains, for the Tab key. */
@Service
public class DomainCompleter implements Completer {
    @Reference
    List<Domains> domains = List.of();

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter names = new StringsCompleter();
        domains.stream()
                .flatMap(known -> known.all().stream())
                .forEach(domain -> names.getStrings().add(domain.domain()));
        return names.complete(session, line, candidates);
    }
}
