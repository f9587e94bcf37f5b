package nl.pleegplein.itests.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.itests.bench.people.StoredMembers;

/** The load tool wrk. Its connections each wait for an answer before they ask again. */
public final class Wrk {
    private static final Pattern FIGURES = Pattern.compile("^FIGURES (\\{.*\\})$", Pattern.MULTILINE);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same addresses are popular in all runs. */
    private static final long ORDER = 13;

    private final URI site;
    private final Path script;
    private final Path flood;
    private final Path list;
    private int run;

    /** @param work a folder for its files */
    public Wrk(URI site, Path work) throws IOException {
        this.site = site;
        this.script = copy("load.lua", Files.createDirectories(work));
        this.flood = copy("flood.lua", work);
        this.list = work.resolve("addresses.txt");
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream lua = Wrk.class.getResourceAsStream(name)) {
            Files.copy(lua, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /**
     * What one run of it counted; times in microseconds.
     *
     * @param bytes answers with their headers
     * @param failed connections that broke or waited too long
     * @param refused answers of 400 and above
     */
    public record Run(
            long requests,
            long micros,
            long bytes,
            long failed,
            long refused,
            long p50,
            long p95,
            long p99,
            long max) {}

    public Run run(Page page, Popularity popularity, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> mixed = new ArrayList<>(page.addresses());
        Collections.shuffle(mixed, new Random(ORDER));
        Files.write(list, mixed);
        return read(start(
                script,
                connections,
                seconds,
                list.toString(),
                String.valueOf(++run),
                popularity.name(),
                String.valueOf(page.signedIn() ? StoredMembers.MEMBERS : 0)));
    }

    /** People who sign in, all at once and each with the password wrong, until the time is over. */
    public Process flood(SignInForm form, int connections, int seconds) throws IOException {
        return start(flood, connections, seconds, form.token(), form.cookie());
    }

    private Process start(Path lua, int connections, int seconds, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                lua.toString(),
                site.toString(),
                "--"));
        command.addAll(List.of(arguments));
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        wrk.getOutputStream().close();
        return wrk;
    }

    /** What a run that was started told, when it has ended. */
    public static Run read(Process wrk) throws IOException, InterruptedException {
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IOException("wrk failed:\n" + said);
        }
        return parse(said);
    }

    static Run parse(String said) throws IOException {
        Matcher figures = FIGURES.matcher(said);
        if (!figures.find()) {
            throw new IOException("wrk gave no figures:\n" + said);
        }
        return JSON.readValue(figures.group(1), Run.class);
    }
}
