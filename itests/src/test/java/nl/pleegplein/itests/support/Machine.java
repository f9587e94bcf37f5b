package nl.pleegplein.itests.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java machine that a site runs in, as the tools of the JDK see it. */
public final class Machine {
    private static final Pattern LOADED = Pattern.compile("\\bnl\\.pleegplein\\.([a-z]+)\\.");

    private final long pid;

    Machine(long pid) {
        this.pid = pid;
    }

    /** How many classes of a domain are loaded after full collections; of each revision of its bundles that is still held. */
    public long classes(String domain) {
        for (int i = 0; i < 3; i++) {
            run("GC.run");
        }
        Matcher matcher = LOADED.matcher(run("VM.class_hierarchy"));
        long found = 0;
        while (matcher.find()) {
            if (matcher.group(1).equals(domain)) {
                found++;
            }
        }
        return found;
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
