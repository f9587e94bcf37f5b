package nl.pleegplein.itests.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server that can stop, hang, and come back with its data at the same address. */
public final class PostgresProcess {
    private final EmbeddedPostgres.Builder builder;
    private final Path data;
    private EmbeddedPostgres running;

    private PostgresProcess(EmbeddedPostgres.Builder builder, Path data) {
        this.builder = builder;
        this.data = data;
    }

    static PostgresProcess start() throws IOException {
        Path data = Files.createTempDirectory("pleegplein-postgres");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setPort(port).setDataDirectory(data).setCleanDataDirectory(false);
        PostgresProcess postgres = new PostgresProcess(builder, data);
        postgres.comeBack();
        return postgres;
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** Ends it as an operator does; connections are broken off. */
    public void stop() throws IOException {
        running.close();
    }

    /** Starts it on the data that it had, and waits until it answers. */
    public void comeBack() throws IOException {
        running = builder.start();
    }

    /** From now on it takes connections and answers nothing, as on a machine that is stuck. */
    public void hang() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        List<ProcessHandle> all = Stream.concat(
                        ProcessHandle.of(server).stream(),
                        ProcessHandle.of(server).stream().flatMap(ProcessHandle::descendants))
                .toList();
        for (ProcessHandle process : all) {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    void close() throws IOException {
        running.close();
        SolrProcess.delete(data);
    }
}
