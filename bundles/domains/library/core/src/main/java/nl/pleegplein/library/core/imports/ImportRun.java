package nl.pleegplein.library.core.imports;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.library.core.LibraryKeeper;
import nl.pleegplein.library.core.LibraryKeeper.Outcome;
import nl.pleegplein.library.core.Provenance;
import nl.pleegplein.library.core.ReadyMedium;
import nl.pleegplein.library.core.RemovedOriginException;

/** One import of one folder: all is checked first, then what is new or changed goes in, file by file. */
final class ImportRun implements Steps {
    private final ItemReader reader;
    private final LibraryKeeper keeper;
    private final ReadyFiles ready;
    private final String origin;
    private final JobProgress progress;
    private final boolean resumed;
    private final ImportReport report;
    private final Failures failures = new Failures();
    private long done;

    ImportRun(ItemReader reader, LibraryKeeper keeper, ReadyFiles ready, String origin, JobProgress progress) {
        this.reader = reader;
        this.keeper = keeper;
        this.ready = ready;
        this.origin = origin;
        this.progress = progress;
        this.resumed = progress.checkpoint().isPresent();
        this.report = new ImportReport(progress);
    }

    /** @return false when it was told to stop before the end */
    boolean run(List<ListedFile> files) {
        progress.total(2L * files.size());
        progress.message("Checking " + files.size() + " files");
        FolderCheck check = new FolderCheck(reader, ready, new SlugOwners(keeper::owners), origin, this);
        List<CheckedFile> checked = check.check(files);
        if (!mayGoOn()) {
            return false;
        }
        // An earlier attempt has told them already.
        if (!resumed) {
            report.checked(checked, check.notes());
        }
        progress.message("Importing");
        for (CheckedFile file : checked) {
            if (!file.isFaulty() && !file.isUnchanged()) {
                put(file).ifPresent(report::count);
            }
            if (!done()) {
                return false;
            }
        }
        keeper.forgetIdleReferents();
        report.end(checked);
        return true;
    }

    @Override
    public boolean done() {
        progress.done(++done);
        return mayGoOn();
    }

    @Override
    public boolean mayGoOn() {
        return !progress.shouldStop();
    }

    private Optional<Outcome> put(CheckedFile file) {
        Optional<Outcome> outcome = Optional.empty();
        try {
            outcome = putIn(file);
            failures.none();
        } catch (RemovedOriginException e) {
            // No other file of it comes in either.
            throw e;
        } catch (DomainException e) {
            file.fault(1, e.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (!mayGoOn()) {
                // What it works with goes away; the next attempt comes to this file again.
                return outcome;
            }
            failures.add(file.file().name(), e);
            file.fault(1, "could not be kept; the log says why");
        }
        file.faults().forEach(report::fault);
        return outcome;
    }

    private Optional<Outcome> putIn(CheckedFile file) {
        ReadFile read = reader.read(file.file());
        if (read.draft().isEmpty() || !read.hash().equals(file.hash())) {
            file.fault(1, "was changed during the import; import again");
            return Optional.empty();
        }
        List<ReadyMedium> media = ready.of(read.draft().get().item().attachments(), file);
        return file.isFaulty()
                ? Optional.empty()
                : Optional.of(keeper.put(read.draft().get(), media, new Provenance(origin, read.hash())));
    }
}
