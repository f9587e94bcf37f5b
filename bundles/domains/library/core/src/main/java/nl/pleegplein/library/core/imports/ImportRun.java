package nl.pleegplein.library.core.imports;

import java.util.List;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.files.api.UnusableFileException;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.library.core.LibraryKeeper;
import nl.pleegplein.library.core.Provenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import of one folder: all is checked first, then what is new or changed goes in, file by file. */
final class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int CHECKPOINT_EVERY = 100;
    /** So many unexpected failures one after another are no matter of files. */
    private static final int HOPELESS = 20;

    private final ItemReader reader;
    private final LibraryKeeper keeper;
    private final String origin;
    private final JobProgress progress;
    private final boolean resumed;
    private Tally tally;
    private long done;
    private int failuresInARow;

    ImportRun(ItemReader reader, LibraryKeeper keeper, String origin, JobProgress progress) {
        this.reader = reader;
        this.keeper = keeper;
        this.origin = origin;
        this.progress = progress;
        this.resumed = progress.checkpoint().isPresent();
        this.tally = Tally.of(progress.checkpoint());
    }

    /** @return false when it was told to stop before the end */
    boolean run(List<ListedFile> files) {
        progress.total(2L * files.size());
        progress.message("Checking " + files.size() + " files");
        FolderCheck check = new FolderCheck(reader, keeper::owners, origin);
        List<CheckedFile> checked = check.check(files, this::step);
        if (checked.size() < files.size() || progress.shouldStop()) {
            return false;
        }
        // An earlier attempt has told them already.
        if (!resumed) {
            check.notes().forEach(progress::note);
            checked.forEach(file -> file.faults().forEach(fault -> progress.fault(fault.toString())));
            progress.checkpoint(tally.toString());
        }
        progress.message("Importing");
        for (CheckedFile file : checked) {
            if (!file.isFaulty() && !file.isUnchanged()) {
                put(file);
            }
            if (!step()) {
                return false;
            }
        }
        keeper.forgetIdleReferents();
        sum(checked);
        return true;
    }

    private boolean step() {
        progress.done(++done);
        return !progress.shouldStop();
    }

    private void put(CheckedFile file) {
        ReadFile read = reader.read(file.file());
        if (read.draft().isEmpty() || !read.hash().equals(file.hash())) {
            fault(file, "was changed during the import; import again");
            return;
        }
        try {
            count(keeper.put(read.draft().get(), new Provenance(origin, read.hash())));
            failuresInARow = 0;
        } catch (DomainException | UnusableFileException e) {
            fault(file, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} of {} could not be kept", file.file().name(), origin, e);
            fault(file, "could not be kept; the log says why");
            if (++failuresInARow == HOPELESS) {
                throw new IllegalStateException("Stopped: " + HOPELESS + " files one after another failed", e);
            }
        }
    }

    private void fault(CheckedFile file, String text) {
        file.fault(1, text);
        progress.fault(new Fault(file.file().name(), 1, text).toString());
    }

    private void count(LibraryKeeper.Outcome outcome) {
        tally = outcome == LibraryKeeper.Outcome.ADDED ? tally.plusAdded() : tally.plusChanged();
        if (tally.all() % CHECKPOINT_EVERY == 0) {
            progress.checkpoint(tally.toString());
        }
    }

    private void sum(List<CheckedFile> checked) {
        long faulty = checked.stream().filter(CheckedFile::isFaulty).count();
        long unchanged = Math.max(0, checked.size() - faulty - tally.all());
        String sum = "Added " + tally.added() + ", changed " + tally.changed() + ", unchanged " + unchanged
                + ", faulty " + faulty;
        progress.note(sum);
        progress.message(sum);
    }
}
