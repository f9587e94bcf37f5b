package nl.pleegplein.privacy.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives people what is kept about them: one archive (ZIP) of all domains, with pages to read and JSON for programs, made in the
 * background. There is one for each account; it goes after seven days, and with the account. Thread-safe.
 */
@ProviderType
public interface Exports {
    /**
     * Begins an archive, which replaces the one before; while one is being made that one goes on.
     *
     * @param locale in which its pages are
     * @throws ForbiddenException when the viewer has no account
     * @throws BusyException when the viewer asks for more than five a day
     */
    ExportState start(Locale locale, Viewer viewer);

    /**
     * How far the viewer's archive is; empty when there is none.
     *
     * @throws ForbiddenException when the viewer has no account
     */
    Optional<ExportState> state(Viewer viewer);

    /**
     * Opens the viewer's archive at a byte. Whoever asks closes it.
     *
     * @throws ForbiddenException when the viewer has no account
     * @throws UnknownItemException when there is none that is ready
     */
    InputStream open(long offset, Viewer viewer) throws IOException;
}
