package nl.pleegplein.itests.bench.figures;

import nl.pleegplein.itests.bench.load.Wrk;
import nl.pleegplein.itests.bench.site.ServerProcess;

/**
 * How one kind of page was answered under load.
 *
 * @param addresses how many addresses were asked for
 * @param asked how often each of them
 * @param p50 milliseconds, as p95 and p99
 * @param cpu milliseconds of processor time of the server for each request
 * @param collecting of it, by garbage collectors
 * @param compiling of it, by just-in-time compilers
 * @param allocated kilobytes of memory for each request
 * @param wire kilobytes of an answer with its headers
 * @param errors requests without a good answer; with any, the figure says nothing
 */
public record Figure(
        String page,
        int addresses,
        String asked,
        int connections,
        long requests,
        long errors,
        double perSecond,
        double p50,
        double p95,
        double p99,
        double cpu,
        double collecting,
        double compiling,
        double allocated,
        double wire) {
    /** Somebody signs in, with a wrong password. */
    public static final String SIGN_IN = "sign-in";
    /** An article as visitors see it, just before many sign in and while they do. */
    public static final String BEFORE = "article before a flood of sign-ins";

    public static final String BESIDE = "article beside a flood of sign-ins";

    public static Figure of(
            String page, int addresses, String asked, int connections, Wrk.Run run, ServerProcess.Used used) {
        double requests = Math.max(1, run.requests());
        return new Figure(
                page,
                addresses,
                asked,
                connections,
                run.requests(),
                run.failed() + run.refused(),
                run.requests() * 1e6 / run.micros(),
                run.p50() / 1e3,
                run.p95() / 1e3,
                run.p99() / 1e3,
                used.cpuMillis() / requests,
                used.collecting() / requests,
                used.compiling() / requests,
                used.allocated() / requests / 1024,
                run.bytes() / requests / 1024);
    }

    /** The same under another name. */
    public Figure named(String name) {
        return new Figure(
                name,
                addresses,
                asked,
                connections,
                requests,
                errors,
                perSecond,
                p50,
                p95,
                p99,
                cpu,
                collecting,
                compiling,
                allocated,
                wire);
    }
}
