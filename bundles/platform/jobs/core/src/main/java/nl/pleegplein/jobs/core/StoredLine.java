package nl.pleegplein.jobs.core;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.jobs.api.ReportLine;

/** A line of a job's report. */
@Entity
@Table(name = "jobs_line")
class StoredLine {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID job;

    @Column(name = "line_no")
    private int number;

    private boolean fault;
    private String text;

    protected StoredLine() {}

    StoredLine(UUID id, UUID job, ReportLine line) {
        this.id = id;
        this.job = job;
        this.number = line.number();
        this.fault = line.fault();
        this.text = line.text();
    }

    ReportLine toLine() {
        return new ReportLine(number, fault, text);
    }
}
