package nl.pleegplein.library.core.imports;

import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.library.api.LibraryImport;
import nl.pleegplein.library.core.LibraryKeeper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes in what is to be imported and leaves the work to a job. */
@Component
public final class StoredLibraryImport implements LibraryImport {
    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Jobs jobs;
    private final LibraryKeeper keeper;
    private final UploadFolder uploads;

    @Activate
    public StoredLibraryImport(@Reference Jobs jobs, @Reference LibraryKeeper keeper, @Reference UploadFolder uploads) {
        this.jobs = jobs;
        this.keeper = keeper;
        this.uploads = uploads;
    }

    @Override
    public JobId importFolder(Path folder, String origin, Viewer viewer) {
        checkImported(origin, viewer);
        return submit(folder, origin);
    }

    @Override
    public JobId importDemonstration(Path folder, Viewer viewer) {
        check(DEMONSTRATION, viewer);
        return submit(folder, DEMONSTRATION);
    }

    private JobId submit(Path folder, String origin) {
        Path root = ImportFolder.open(folder).root();
        keeper.welcome(origin);
        return jobs.submit(ImportJob.request(root, origin)).id();
    }

    @Override
    public JobId importZip(Path zip, String origin, Viewer viewer) {
        checkImported(origin, viewer);
        new ZipFolder(Long.MAX_VALUE, ImportFolder.MOST_FILES).check(zip);
        Path upload = uploads.create();
        try {
            new ZipUpload(upload).store(zip);
            keeper.welcome(origin);
            return jobs.submit(ImportJob.requestOfUpload(upload, origin)).id();
        } catch (RuntimeException e) {
            uploads.remove(upload);
            throw e;
        }
    }

    @Override
    public boolean wasRemoved(String origin, Viewer viewer) {
        check(origin, viewer);
        return keeper.wasRemoved(origin);
    }

    @Override
    public int removeOrigin(String origin, Viewer viewer) {
        check(origin, viewer);
        return keeper.removeOrigin(origin);
    }

    /** What is marked as made up must not be anything else, and the other way round. */
    private void checkImported(String origin, Viewer viewer) {
        check(origin, viewer);
        if (origin.equals(DEMONSTRATION)) {
            throw new InvalidInputException(
                    "library.import.demonstration",
                    "The origin '" + DEMONSTRATION + "' is for the demonstration content only; choose another name");
        }
    }

    private void check(String origin, Viewer viewer) {
        if (!mayImport(viewer)) {
            throw new ForbiddenException("library.import.forbidden", "Only editors and operators import");
        }
        if (!ORIGIN.matcher(origin).matches()) {
            throw new InvalidInputException(
                    "library.import.origin", "An origin is lowercase letters, digits and hyphens, at most 40");
        }
    }
}
