package nl.pleegplein.itests.bench.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the process of the server has used so far, as the kernel and the JVM count it. */
public final class ServerProcess {
    /** {@code USER_HZ}, which Linux fixes for programs. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final Pattern THREAD = Pattern.compile("^\"([^\"]+)\".* cpu=([0-9.]+)ms");
    private static final Pattern ALLOCATED = Pattern.compile(" allocated=([0-9.]+)([BKMGT])");
    private static final Pattern KILOBYTES = Pattern.compile("^(VmRSS|VmHWM|RssFile):\\s+(\\d+) kB");

    private final long pid;

    ServerProcess(long pid) {
        this.pid = pid;
    }

    /**
     * @param cpuMillis user and system time of all threads
     * @param collecting of it, by garbage collectors; the one for small heaps works in the thread of the JVM itself
     * @param compiling of it, by just-in-time compilers
     * @param allocated bytes that the threads which are there have allocated
     */
    public record Used(double cpuMillis, double collecting, double compiling, double allocated) {
        public Used since(Used earlier) {
            return new Used(
                    cpuMillis - earlier.cpuMillis,
                    collecting - earlier.collecting,
                    compiling - earlier.compiling,
                    allocated - earlier.allocated);
        }
    }

    /**
     * Megabytes of memory that the process holds.
     *
     * @param mapped of it now, pages of files, which the system takes back when it needs them
     * @param most so far
     */
    public record Memory(long now, long mapped, long most) {}

    /** Asking the JVM costs some 10 ms of processor time; those are counted before, not after. */
    public Used before() throws IOException, InterruptedException {
        Used threads = threads(run("Thread.print", "-e"));
        return new Used(cpuMillis(), threads.collecting, threads.compiling, threads.allocated);
    }

    /** To be compared with {@link #before}. */
    public Used after() throws IOException, InterruptedException {
        double cpu = cpuMillis();
        Used threads = threads(run("Thread.print", "-e"));
        return new Used(cpu, threads.collecting, threads.compiling, threads.allocated);
    }

    public double cpuMillis() throws IOException {
        return cpuMillis(Files.readString(Path.of("/proc", String.valueOf(pid), "stat")));
    }

    /** @param stat as in proc(5) */
    static double cpuMillis(String stat) {
        // The name of the program may hold spaces and parentheses.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        return ticks * 1000.0 / TICKS_PER_SECOND;
    }

    public Memory memory() throws IOException {
        return memory(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
    }

    static Memory memory(String status) {
        Map<String, Long> megabytes = new HashMap<>();
        for (String line : status.split("\n", -1)) {
            Matcher found = KILOBYTES.matcher(line);
            if (found.find()) {
                megabytes.put(found.group(1), Long.parseLong(found.group(2)) / 1024);
            }
        }
        return new Memory(megabytes.get("VmRSS"), megabytes.get("RssFile"), megabytes.get("VmHWM"));
    }

    static Used threads(String dump) {
        double collecting = 0;
        double compiling = 0;
        double allocated = 0;
        for (String line : dump.split("\n", -1)) {
            Matcher thread = THREAD.matcher(line);
            if (thread.find()) {
                double cpu = Double.parseDouble(thread.group(2));
                String name = thread.group(1);
                collecting += name.matches("(G1|GC) .*|VM Thread") ? cpu : 0;
                compiling += name.matches("C[12] CompilerThread\\d+") ? cpu : 0;
                Matcher memory = ALLOCATED.matcher(line);
                allocated += memory.find() ? bytes(memory.group(1), memory.group(2)) : 0;
            }
        }
        return new Used(0, collecting, compiling, allocated);
    }

    private static double bytes(String number, String unit) {
        return Double.parseDouble(number) * Math.pow(1024, "BKMGT".indexOf(unit));
    }

    /** Has the JVM do something, as jcmd does. */
    public String run(String... command) throws IOException, InterruptedException {
        String[] jcmd = new String[command.length + 2];
        jcmd[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        jcmd[1] = String.valueOf(pid);
        System.arraycopy(command, 0, jcmd, 2, command.length);
        Process process = new ProcessBuilder(jcmd).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }
}
