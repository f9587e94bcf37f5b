package nl.pleegplein.itests.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java machine that a site runs in, as the tools of the JDK see it. */
public final class Machine {
    /** One line for the whole heap, or one for each generation: that depends on the collector. */
    private static final Pattern HEAP = Pattern.compile("(?:heap|generation) +total \\d+K, used (\\d+)K");

    private static final Pattern METASPACE = Pattern.compile("Metaspace +used (\\d+)K");

    private final long pid;

    Machine(long pid) {
        this.pid = pid;
    }

    /** What is used after full collections, in megabytes. */
    public record Memory(long heap, long metaspace) {}

    public Memory memory() {
        collect();
        String info = run("GC.heap_info");
        return new Memory(megabytes(HEAP, info), megabytes(METASPACE, info));
    }

    private static long megabytes(Pattern used, String info) {
        List<Long> parts = used.matcher(info)
                .results()
                .map(part -> Long.valueOf(part.group(1)))
                .toList();
        if (parts.isEmpty()) {
            throw new AssertionError(info);
        }
        return parts.stream().mapToLong(Long::longValue).sum() / 1024;
    }

    private void collect() {
        for (int i = 0; i < 3; i++) {
            run("GC.run");
        }
    }

    /** How many classes of a domain are loaded after full collections; of each revision of its bundles that is still held. */
    public long classes(String domain) {
        return classesIn("nl.pleegplein." + domain);
    }

    /** The same of a package and those below it. */
    public long classesIn(String name) {
        collect();
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(name + ".")).matcher(run("VM.class_hierarchy"));
        return matcher.results().count();
    }

    private String run(String command) {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process process = new ProcessBuilder(jcmd.toString(), String.valueOf(pid), command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("jcmd " + command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new AssertionError("jcmd " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
