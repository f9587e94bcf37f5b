package nl.pleegplein.privacy.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.persistence.api.Outage;
import nl.pleegplein.privacy.api.ExportState;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Subject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an archive of what is kept about somebody. Begun again it makes it anew. */
@Component(property = JobHandler.KIND + "=" + ExportJob.KIND)
public final class ExportJob implements JobHandler {
    static final String KIND = "privacy.export";
    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(ExportJob.class);
    private static final String EXPORT = "export";

    private final ExportRepository exports;
    private final ExportFolder folder;
    private final KnownDomains domains;
    private final PersonalSources sources;
    private final Clock clock;

    @Activate
    public ExportJob(
            @Reference ExportRepository exports,
            @Reference ExportFolder folder,
            @Reference KnownDomains domains,
            @Reference PersonalSources sources,
            @Reference Clock clock) {
        this.exports = exports;
        this.folder = folder;
        this.domains = domains;
        this.sources = sources;
        this.clock = clock;
    }

    static JobRequest request(UUID export) {
        return new JobRequest(KIND, export.toString(), Map.of(EXPORT, export.toString()));
    }

    @Override
    public void run(Job job, JobProgress progress) {
        Optional<StoredExport> wanted = exports.find(
                        UUID.fromString(job.parameters().get(EXPORT)))
                .filter(export -> export.archive().isEmpty());
        if (wanted.isEmpty()) {
            progress.message("It is not wanted any more, or made already");
            return;
        }
        Path workplace = folder.workplace();
        try {
            make(wanted.get(), workplace, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DomainPart.StoppedException e) {
            LOG.debug("An archive is made later", e);
        } finally {
            ExportFolder.remove(workplace);
        }
    }

    private void make(StoredExport export, Path workplace, JobProgress progress) throws IOException {
        Instant made = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Locale locale = Locale.forLanguageTag(export.language());
        try (ExportArchive archive = new ExportArchive(workplace, locale, made, progress::shouldStop)) {
            Map<String, KnownDomain> all = new TreeMap<>(domains.all());
            progress.total(all.size());
            long done = 0;
            for (KnownDomain domain : all.values()) {
                progress.message(domain.domain());
                add(domain, export, archive, progress);
                progress.done(++done);
            }
            if (!progress.shouldStop()) {
                keep(export, archive, made);
            }
        }
    }

    /** What one domain does must not cost the others. */
    private void add(KnownDomain domain, StoredExport export, ExportArchive archive, JobProgress progress)
            throws IOException {
        PersonalDataSource source = sources.byDomain().get(domain.domain());
        if (source == null) {
            progress.fault(domain.domain() + " is away");
            archive.miss(domain.domain(), domain.title());
            return;
        }
        try {
            archive.add(
                    domain.domain(),
                    domain.title(),
                    source.labels(),
                    part -> source.export(new Subject.Account(export.account()), part));
        } catch (DomainPart.StoppedException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            if (Outage.isBehind(e)) {
                // Begun again when that is over: an archive without most of it is of no use.
                throw e;
            }
            LOG.error("Export {} by {} failed", export.id(), domain.domain(), e);
            archive.miss(domain.domain(), domain.title());
            progress.fault(domain.domain() + " failed: " + e.getClass().getSimpleName());
        }
    }

    private void keep(StoredExport export, ExportArchive archive, Instant made) throws IOException {
        Path file = archive.finish();
        ExportState.Archive ready = new ExportState.Archive(Files.size(file), made, made.plus(KEPT), archive.missing());
        String name = folder.keep(file);
        boolean wanted = false;
        try {
            wanted = exports.ready(export, name, ready);
        } finally {
            if (!wanted) {
                folder.remove(name);
            }
        }
    }
}
