package nl.pleegplein.library.core.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.library.api.LibraryImport;
import nl.pleegplein.library.core.LibraryKeeper;
import nl.pleegplein.persistence.api.Outage;
import nl.pleegplein.text.api.Markdown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports folders as jobs. */
@Component(property = JobHandler.KIND + "=" + LibraryImport.JOB)
public final class ImportJob implements JobHandler {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String FOLDER = "folder";
    private static final String ORIGIN = "origin";
    private static final String UPLOAD = "upload";
    /** The checkpoint of an upload that came in whole: when it is gone, nothing is missing. */
    private static final String ENDED = "ended";

    private static final long MAX_UNPACKED = 2L * 1024 * 1024 * 1024;

    private final LibraryKeeper keeper;
    private final Markdown markdown;
    private final Taxonomy taxonomy;
    private final FileStore files;
    private final UploadFolder uploads;
    private final Clock clock;
    private final long maxUnpacked;

    @Activate
    public ImportJob(
            @Reference LibraryKeeper keeper,
            @Reference Markdown markdown,
            @Reference Taxonomy taxonomy,
            @Reference FileStore files,
            @Reference UploadFolder uploads,
            @Reference Clock clock) {
        this(keeper, markdown, taxonomy, files, uploads, clock, MAX_UNPACKED);
    }

    ImportJob(
            LibraryKeeper keeper,
            Markdown markdown,
            Taxonomy taxonomy,
            FileStore files,
            UploadFolder uploads,
            Clock clock,
            long maxUnpacked) {
        this.keeper = keeper;
        this.markdown = markdown;
        this.taxonomy = taxonomy;
        this.files = files;
        this.uploads = uploads;
        this.clock = clock;
        this.maxUnpacked = maxUnpacked;
    }

    static JobRequest request(Path folder, String origin) {
        return request(FOLDER, folder, origin);
    }

    /** @param upload with a zip file in it, as of {@link ZipUpload}; it is removed when the import has ended */
    static JobRequest requestOfUpload(Path upload, String origin) {
        return request(UPLOAD, upload, origin);
    }

    private static JobRequest request(String kindOfPlace, Path place, String origin) {
        // The place is part of the key: with the origin alone a second upload would be taken for the first.
        String key = origin + ":" + FileHash.ofText(place.toString());
        return new JobRequest(LibraryImport.JOB, key, Map.of(kindOfPlace, place.toString(), ORIGIN, origin));
    }

    @Override
    public void run(Job job, JobProgress progress) {
        Map<String, String> parameters = job.parameters();
        if (!parameters.containsKey(UPLOAD)) {
            run(Path.of(parameters.get(FOLDER)), parameters.get(ORIGIN), progress);
            return;
        }
        Path upload = Path.of(parameters.get(UPLOAD));
        if (progress.checkpoint().equals(Optional.of(ENDED))) {
            uploads.remove(upload);
            return;
        }
        // What failed because it had to stop, or in an outage, is begun again, maybe by another node, and then needs
        // the upload.
        boolean again = false;
        try {
            again = !runUpload(upload, parameters.get(ORIGIN), progress);
        } catch (RuntimeException e) {
            again = Outage.isBehind(e);
            throw e;
        } finally {
            if (!again && !progress.shouldStop()) {
                uploads.remove(upload);
            }
        }
    }

    private boolean runUpload(Path upload, String origin, JobProgress progress) {
        progress.message("Unpacking");
        Optional<Path> folder = new ZipUpload(upload).unpacked(maxUnpacked, () -> !progress.shouldStop());
        boolean ended = folder.isPresent() && run(folder.get(), origin, progress);
        if (ended) {
            progress.checkpoint(ENDED);
        }
        return ended;
    }

    private boolean run(Path path, String origin, JobProgress progress) {
        ImportFolder folder = ImportFolder.open(path);
        ItemReader reader = new ItemReader(
                markdown, Terms.of(taxonomy), new MediaFolder(folder.root()), LocalDate.now(clock.withZone(ZONE)));
        return new ImportRun(reader, keeper, new ReadyFiles(files, clock), origin, progress).run(folder.files());
    }
}
