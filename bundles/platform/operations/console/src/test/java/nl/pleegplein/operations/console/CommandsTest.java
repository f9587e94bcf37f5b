package nl.pleegplein.operations.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.search.api.IndexState;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.Suggestion;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.Sections;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final String ID = "01931f2e-7c4d-7a11-8b6e-2f1d6a4b9c01";

    private final FakeJobs jobs = new FakeJobs();

    @Test
    void jobsAreListedWithHowFarTheyAre() {
        JobsCommand command = new JobsCommand();
        command.jobs = List.of(jobs);
        String text = command.text();
        assertTrue(text.contains(ID), text);
        assertTrue(text.contains("library.import"), text);
        assertTrue(text.contains("3 of 60"), text);
    }

    @Test
    void aJobIsShownWithItsWholeReport() {
        JobCommand command = new JobCommand();
        command.jobs = List.of(jobs);
        command.id = ID;
        String text = command.text();
        assertTrue(text.contains("RUNNING: reading"), text);
        assertTrue(text.contains("  line 0"), text);
        assertTrue(text.contains("! line 249"), text);
        command.onlyFaults = true;
        assertFalse(command.text().contains("line 0" + System.lineSeparator()));
    }

    @Test
    void aJobThatIsNotThereIsSaidToBeNotThere() {
        JobCommand command = new JobCommand();
        command.jobs = List.of(jobs);
        for (String id : List.of("nonsense", UUID.randomUUID().toString())) {
            command.id = id;
            Exception thrown = assertThrows(IllegalArgumentException.class, command::text);
            assertEquals("There is no job " + id, thrown.getMessage());
        }
    }

    @Test
    void aJobIsAskedToStop() {
        JobCancelCommand command = new JobCancelCommand();
        command.jobs = List.of(jobs);
        command.id = ID;
        assertEquals("The job stops after the step it is at.", command.text());
        assertEquals("The job has ended already: RUNNING", command.text());
    }

    @Test
    void aCommandWhoseServiceIsAwaySaysSo() {
        assertEquals(
                "Search is not there now",
                assertThrows(IllegalStateException.class, () -> new SearchStateCommand().text())
                        .getMessage());
        assertThrows(IllegalStateException.class, () -> new JobsCommand().text());
    }

    @Test
    void theStateOfSearchIsShown() {
        SearchStateCommand command = new SearchStateCommand();
        command.search = List.of(new FakeSearch());
        String text = command.text();
        assertTrue(text.startsWith("Search (embedded) is away: starting"), text);
        assertTrue(text.contains("article"), text);
    }

    @Test
    void aRebuildNamesItsJob() {
        SearchRebuildCommand command = new SearchRebuildCommand();
        command.search = List.of(new FakeSearch());
        assertTrue(command.text().endsWith("pleegplein:job " + ID));
    }

    @Test
    void theStatusShowsWhatIsThereAndBearsWhatIsNot() {
        StatusCommand command = new StatusCommand();
        command.context = FakeContext.with(List.of());
        String nothing = command.text();
        assertTrue(nothing.startsWith("Installation" + System.lineSeparator() + "none"), nothing);
        assertTrue(nothing.contains("Search is not there now"), nothing);
        DomainStates failed = () ->
                List.of(new DomainStatus("library", DomainStatus.Phase.FAILED, Optional.of("the changelog is broken")));
        command.domains = List.of(failed);
        command.sections = List.of(new FakeSections());
        command.search = List.of(new FakeSearch());
        FormattingResultLog installation = new FormattingResultLog();
        installation.info("library 1.0.0 is installed");
        installation.warn("blogs is not installed");
        command.context = FakeContext.with(List.of(() -> new Result(installation)));
        String text = command.text();
        assertTrue(text.contains("  library 1.0.0 is installed"), text);
        assertTrue(text.contains("! blogs is not installed"), text);
        assertTrue(text.contains("the changelog is broken"), text);
        assertTrue(text.contains("RESTING"), text);
        assertTrue(text.contains("Search (embedded)"), text);
    }

    private static final class FakeJobs implements Jobs {
        private final Job job = new Job(
                new JobId(UUID.fromString(ID)),
                "library.import",
                Map.of(),
                JobState.RUNNING,
                3,
                OptionalLong.of(60),
                "reading",
                1,
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                Optional.empty());
        private boolean cancelled;

        @Override
        public Slice<Job> newest(Optional<String> after, int limit) {
            return new Slice<>(List.of(job), Optional.empty());
        }

        @Override
        public Optional<Job> find(JobId id) {
            return Optional.of(job).filter(known -> known.id().equals(id));
        }

        @Override
        public List<ReportLine> report(JobId id, int from, int limit) {
            List<ReportLine> lines = new ArrayList<>();
            for (int i = from; i < Math.min(250, from + limit); i++) {
                lines.add(new ReportLine(i, i == 249, "line " + i));
            }
            return lines;
        }

        @Override
        public boolean cancel(JobId id) {
            boolean first = !cancelled;
            cancelled = true;
            return first;
        }

        @Override
        public Job submit(JobRequest request) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FakeSections implements Sections {
        @Override
        public List<SectionState> all() {
            return List.of(new SectionState(
                    "library",
                    Set.of("bibliotheek"),
                    "nl.pleegplein.library.web",
                    Optional.of("library"),
                    SectionState.State.RESTING,
                    "too many failures",
                    40,
                    21));
        }
    }

    private static final class FakeSearch implements Search {
        @Override
        public IndexState state() {
            return new IndexState(
                    false, "embedded", "starting", List.of(new IndexState.Followed("article", 60, 61, false)), false);
        }

        @Override
        public String rebuild() {
            return ID;
        }

        @Override
        public SearchResult search(SearchQuery query, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Suggestion> suggest(String typed, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ContentItem> related(ContentRef ref, int limit, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(String kind) {
            throw new UnsupportedOperationException();
        }
    }
}
