package nl.pleegplein.library.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.library.web.FakeJobs;
import org.junit.jupiter.api.Test;

class JobFollowerTest {
    @Test
    void printsProgressEachLineOnceAndTheEnd() throws InterruptedException {
        FakeJobs jobs = new FakeJobs()
                .saying(false, "2 files")
                .saying(true, "articles/x.md:4: unknown theme")
                .then(JobState.RUNNING, 1, "Importing")
                .then(JobState.DONE, 2, "1 article new, 1 refused");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JobFollower(jobs, new PrintStream(bytes, true, StandardCharsets.UTF_8)).follow(FakeJobs.ID);
        assertEquals(
                List.of(
                        "Job " + FakeJobs.ID,
                        "1 of 2 steps  Importing",
                        "       2 files",
                        "FAULT  articles/x.md:4: unknown theme",
                        "DONE, 1 fault. 1 article new, 1 refused"),
                bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
