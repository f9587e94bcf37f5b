package nl.pleegplein.web.shell.sections;

import java.util.List;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.persistence.api.Outage;
import nl.pleegplein.web.shell.answers.UnopenedFileException;

/** Whose fault a failure in a section is. */
public enum Blame {
    /** Nobody's: the request could not be done, and the section said so. */
    NOBODY,
    /** The section's: it counts against it. */
    SECTION,
    /** The database, the search engine, the store of files or another part that all sections share. */
    PLATFORM,
    /** As PLATFORM, and it is likely to pass: there is no connection, or it took too long. */
    PLATFORM_AWAY;

    // By name: the shell must not depend on these, and they may be of any revision.
    private static final List<String> PLATFORM_PACKAGES = List.of(
            "java.sql.",
            "javax.sql.",
            "javax.persistence.",
            "javax.transaction.",
            "javax.resource.",
            "org.hibernate.",
            "org.h2.",
            "org.postgresql.",
            "org.apache.solr.",
            "org.apache.lucene.");
    private static final int DEEPEST = 20;

    public static Blame of(Throwable failure) {
        if (failure instanceof BusyException busy) {
            return busy.callerTooQuick() ? NOBODY : PLATFORM;
        }
        if (failure instanceof DomainException) {
            return NOBODY;
        }
        if (Outage.isBehind(failure)) {
            return PLATFORM_AWAY;
        }
        Blame blame = isPlatforms(failure) ? PLATFORM : SECTION;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            String name = cause.getClass().getName();
            if (PLATFORM_PACKAGES.stream().anyMatch(name::startsWith)) {
                blame = PLATFORM;
            }
        }
        return blame;
    }

    /** Whoever keeps the files failed, or the machine itself. */
    private static boolean isPlatforms(Throwable failure) {
        return failure instanceof UnopenedFileException
                || (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError));
    }
}
