package nl.pleegplein.library.core.imports;

import java.util.List;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.library.core.LibraryKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an import has to say. A job keeps 1,000 lines, so faults come before notes, neither takes all the room, and there
 * is always some for the closing sum. It goes on where an earlier attempt was.
 */
final class ImportReport {
    private static final Logger LOG = LoggerFactory.getLogger(ImportReport.class);

    static final int MOST_FAULTS = 700;
    private static final int CHECKPOINT_EVERY = 100;

    private final JobProgress progress;
    private Tally tally;

    ImportReport(JobProgress progress) {
        this.progress = progress;
        this.tally = Tally.of(progress.checkpoint());
    }

    void checked(List<CheckedFile> files, List<String> notes) {
        files.forEach(file -> file.faults().forEach(this::fault));
        notes.forEach(progress::note);
        progress.checkpoint(tally.toString());
    }

    void fault(Fault fault) {
        tally = tally.plusFault();
        if (tally.faults() <= MOST_FAULTS) {
            progress.fault(fault.toString());
        }
    }

    void count(LibraryKeeper.Outcome outcome) {
        tally = outcome == LibraryKeeper.Outcome.ADDED ? tally.plusAdded() : tally.plusChanged();
        if (tally.all() % CHECKPOINT_EVERY == 0) {
            rememberTally();
        }
    }

    /** What is in is in: that only the count could not be written costs neither the file nor the import. */
    private void rememberTally() {
        try {
            progress.checkpoint(tally.toString());
        } catch (RuntimeException e) {
            LOG.warn("The count of an import could not be written; the next hundred tries again", e);
        }
    }

    void end(List<CheckedFile> files) {
        if (tally.faults() > MOST_FAULTS) {
            progress.fault("and " + (tally.faults() - MOST_FAULTS) + " more faults");
        }
        long faulty = files.stream().filter(CheckedFile::isFaulty).count();
        long unchanged = Math.max(0, files.size() - faulty - tally.all());
        String sum = "Added " + tally.added() + ", changed " + tally.changed() + ", unchanged " + unchanged
                + ", faulty " + faulty;
        progress.note(sum);
        progress.message(sum);
    }
}
