package nl.pleegplein.privacy.core;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.privacy.api.ExportState;
import nl.pleegplein.privacy.api.ExportState.Phase;
import nl.pleegplein.privacy.api.Exports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has archives made as jobs, and opens them for their owners only. */
@Component
public final class StoredExports implements Exports {
    /** Making one asks much of all domains. */
    private static final RateLimit OFTEN = new RateLimit("privacy.export", 5, Duration.ofDays(1));

    private final ExportRepository exports;
    private final ExportFolder folder;
    private final Jobs jobs;
    private final RateLimits limits;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public StoredExports(
            @Reference ExportRepository exports,
            @Reference ExportFolder folder,
            @Reference Jobs jobs,
            @Reference RateLimits limits,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.exports = exports;
        this.folder = folder;
        this.jobs = jobs;
        this.limits = limits;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public ExportState start(Locale locale, Viewer viewer) {
        AccountId account = own(viewer);
        Optional<StoredExport> before = exports.of(account);
        Optional<ExportState> going = before.map(this::state)
                .filter(state -> state.phase() == Phase.WAITING || state.phase() == Phase.RUNNING);
        if (going.isPresent()) {
            return going.get();
        }
        limits.take(OFTEN, account.toString()).ifPresent(wait -> {
            throw new BusyException("privacy.export.too-often", "An archive is made five times a day", wait, true);
        });
        String language = locale.getLanguage().equals("en") ? "en" : "nl";
        retries.retrying(() -> exports.inOneTransaction(() -> replace(before, account, language)));
        before.flatMap(StoredExport::file).ifPresent(folder::remove);
        return exports.of(account)
                .map(this::state)
                .orElseThrow(() -> new UnknownItemException("privacy.export.unknown", "It was taken away at once"));
    }

    /** Somebody who asks twice at the same time gets one. */
    private boolean replace(Optional<StoredExport> before, AccountId account, String language) {
        before.ifPresent(old -> exports.remove(old.id()));
        UUID id = ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean added = exports.add(id, account, language, now, now.plus(ExportJob.KEPT));
        if (added) {
            exports.doneBy(account, jobs.submit(ExportJob.request(id)).id().value());
        }
        return added;
    }

    @Override
    public Optional<ExportState> state(Viewer viewer) {
        return exports.of(own(viewer)).map(this::state);
    }

    private ExportState state(StoredExport export) {
        Optional<Job> job = export.job().flatMap(id -> jobs.find(new JobId(id)));
        return new ExportState(
                export.id().toString(),
                export.asked(),
                phase(export, job),
                job.map(known -> (int) known.done()).orElse(0),
                job.map(known -> (int) known.total().orElse(0)).orElse(0),
                export.archive());
    }

    private static Phase phase(StoredExport export, Optional<Job> job) {
        if (export.archive().isPresent()) {
            return Phase.READY;
        }
        // A job that ended without one has failed, whatever it says.
        return job.map(Job::state)
                .filter(state -> !state.isEnded())
                .map(state -> state == JobState.RUNNING ? Phase.RUNNING : Phase.WAITING)
                .orElse(Phase.FAILED);
    }

    @Override
    public InputStream open(long offset, Viewer viewer) throws IOException {
        Optional<String> file = exports.of(own(viewer))
                .filter(export -> export.archive()
                        .filter(archive -> archive.expires().isAfter(clock.instant()))
                        .isPresent())
                .flatMap(StoredExport::file)
                .filter(folder::has);
        return folder.open(
                file.orElseThrow(() -> new UnknownItemException("privacy.export.unknown", "There is no archive")),
                offset);
    }

    private static AccountId own(Viewer viewer) {
        return viewer.account()
                .orElseThrow(() -> new ForbiddenException("privacy.forbidden", "Only for who has an account"));
    }
}
