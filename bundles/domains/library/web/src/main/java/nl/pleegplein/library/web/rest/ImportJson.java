package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.ReportLine;

@Schema(name = "LibraryImport", description = "How an import goes")
public record ImportJson(
        String id,
        JobState state,

        @Schema(description = "Steps done; a file takes two: it is checked, and then brought in")
        long done,

        @Schema(description = "Steps in all; absent while they are not counted")
        Optional<Long> total,

        @Schema(description = "Where it is, or why it failed")
        String message,

        @Schema(description = "How many lines of the report are faults")
        int faults,

        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,

        @Schema(description = "What it had to say, at most 1,000 lines")
        List<LineJson> report) {

    @Schema(name = "LibraryImportLine", description = "One line of the report of an import")
    public record LineJson(
            int number,

            @Schema(description = "Whether it is something that went wrong")
            boolean fault,

            @Schema(example = "articles/hechting.md:4: unknown theme: hechtng")
            String text) {
        static LineJson of(ReportLine line) {
            return new LineJson(line.number(), line.fault(), line.text());
        }
    }

    static ImportJson of(Job job, List<ReportLine> report) {
        return new ImportJson(
                job.id().toString(),
                job.state(),
                job.done(),
                job.total().stream().boxed().findFirst(),
                job.message(),
                job.faults(),
                job.created(),
                job.started(),
                job.ended(),
                report.stream().map(LineJson::of).toList());
    }
}
