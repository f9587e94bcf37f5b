package nl.pleegplein.jobs.core;

import java.util.List;
import java.util.OptionalLong;
import nl.pleegplein.jobs.api.ReportLine;

/** Where a job is, and the lines that are not written yet. */
record Report(long done, OptionalLong total, String message, int faults, List<ReportLine> newLines) {
    Report {
        newLines = List.copyOf(newLines);
    }
}
