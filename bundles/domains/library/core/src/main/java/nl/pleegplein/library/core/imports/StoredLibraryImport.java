package nl.pleegplein.library.core.imports;

import java.nio.file.Path;
import java.util.Optional;
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
    private static final long MAX_UNPACKED = 2L * 1024 * 1024 * 1024;

    private final Jobs jobs;
    private final LibraryKeeper keeper;
    private final UploadFolder uploads;
    private final long maxUnpacked;

    @Activate
    public StoredLibraryImport(@Reference Jobs jobs, @Reference LibraryKeeper keeper, @Reference UploadFolder uploads) {
        this(jobs, keeper, uploads, MAX_UNPACKED);
    }

    StoredLibraryImport(Jobs jobs, LibraryKeeper keeper, UploadFolder uploads, long maxUnpacked) {
        this.jobs = jobs;
        this.keeper = keeper;
        this.uploads = uploads;
        this.maxUnpacked = maxUnpacked;
    }

    @Override
    public JobId importFolder(Path folder, String origin, Viewer viewer) {
        check(origin, viewer);
        Path root = ImportFolder.open(folder).root();
        return jobs.submit(ImportJob.request(root, origin, Optional.empty())).id();
    }

    @Override
    public JobId importZip(Path zip, String origin, Viewer viewer) {
        check(origin, viewer);
        Path upload = uploads.create();
        try {
            Path folder = new ZipFolder(maxUnpacked, ImportFolder.MOST_FILES).unpack(zip, upload);
            Path root = ImportFolder.open(folder).root();
            return jobs.submit(ImportJob.request(root, origin, Optional.of(upload)))
                    .id();
        } catch (RuntimeException e) {
            uploads.remove(upload);
            throw e;
        }
    }

    @Override
    public int removeOrigin(String origin, Viewer viewer) {
        check(origin, viewer);
        return keeper.removeOrigin(origin);
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
