package nl.pleegplein.web.shell.sections;

import java.util.Optional;

/** What the shell asks about the domain of a section; nothing is known of bundles without a domain. */
public interface Gate {
    boolean mayShow(Optional<String> domain);

    /** Whether nothing is being changed that a section of this domain stands on. */
    boolean isSettled(Optional<String> domain);
}
