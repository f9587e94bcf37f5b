package nl.pleegplein.itests.bench.figures;

/**
 * How one kind of page was answered after all that the site's bundles keep in memory was gone, each address once.
 *
 * @param first milliseconds of the first answer
 * @param p50 milliseconds of an answer
 * @param cpu milliseconds of processor time for each, the first among them
 */
public record Cold(String page, int answers, double first, double p50, double cpu) {}
