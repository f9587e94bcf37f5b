package nl.pleegplein.jobs.api;

/**
 * One line of what a job has to say.
 *
 * @param number from 0
 * @param fault whether it is something that went wrong
 */
public record ReportLine(int number, boolean fault, String text) {}
