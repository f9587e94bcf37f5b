package nl.pleegplein.library.core.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.library.api.LibraryImport;
import nl.pleegplein.library.core.LibraryKeeper;
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

    private final LibraryKeeper keeper;
    private final Markdown markdown;
    private final Taxonomy taxonomy;
    private final UploadFolder uploads;
    private final Clock clock;

    @Activate
    public ImportJob(
            @Reference LibraryKeeper keeper,
            @Reference Markdown markdown,
            @Reference Taxonomy taxonomy,
            @Reference UploadFolder uploads,
            @Reference Clock clock) {
        this.keeper = keeper;
        this.markdown = markdown;
        this.taxonomy = taxonomy;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @param upload the folder to remove when the import has ended */
    static JobRequest request(Path folder, String origin, Optional<Path> upload) {
        Map<String, String> parameters = new HashMap<>(Map.of(FOLDER, folder.toString(), ORIGIN, origin));
        upload.ifPresent(path -> parameters.put(UPLOAD, path.toString()));
        // The folder is part of the key: with the origin alone a second upload would be taken for the first.
        String key = origin + ":" + FileHash.ofText(folder.toString());
        return new JobRequest(LibraryImport.JOB, key, parameters);
    }

    @Override
    public void run(Job job, JobProgress progress) {
        Optional<Path> upload =
                Optional.ofNullable(job.parameters().get(UPLOAD)).map(Path::of);
        boolean ended = true;
        try {
            ended = run(Path.of(job.parameters().get(FOLDER)), job.parameters().get(ORIGIN), progress);
        } finally {
            if (ended) {
                upload.ifPresent(uploads::remove);
            }
        }
    }

    private boolean run(Path path, String origin, JobProgress progress) {
        ImportFolder folder = ImportFolder.open(path);
        ItemReader reader = new ItemReader(
                markdown, Terms.of(taxonomy), new MediaFolder(folder.root()), LocalDate.now(clock.withZone(ZONE)));
        return new ImportRun(reader, keeper, origin, progress).run(folder.files());
    }
}
