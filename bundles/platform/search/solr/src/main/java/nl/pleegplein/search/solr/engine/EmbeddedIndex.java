package nl.pleegplein.search.solr.engine;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.MetricsConfig;
import org.apache.solr.core.NodeConfig;
import org.apache.solr.core.SolrCore;
import org.apache.solr.logging.LogWatcherConfig;
import org.apache.solr.update.UpdateLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Solr inside this process. Its index is derived from the sources: when it cannot be read, or was made with another
 * configuration, it is thrown away and made anew.
 */
final class EmbeddedIndex implements Index {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedIndex.class);
    private static final String MADE_WITH = "made-with.txt";
    /** Solr commits every 15 s, so there is not much. */
    private static final Duration LONGEST_REPLAY = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final CoreContainer container;
    private final EmbeddedSolrServer client;
    private final String core;

    private EmbeddedIndex(CoreContainer container, String core) {
        this.container = container;
        this.core = core;
        this.client = new EmbeddedSolrServer(container, core);
    }

    static EmbeddedIndex open(Path home, String core, ConfigSet configSet) throws IOException {
        // Solr's second API is not used here and costs a second at each start.
        System.setProperty("disable.v2.api", "true");
        Path cores = Files.createDirectories(home.resolve("cores"));
        Path madeWith = home.resolve(MADE_WITH);
        if (Files.exists(madeWith) && !Files.readString(madeWith).equals(configSet.fingerprint())) {
            LOG.info("The index was made with another configuration: making it anew");
            delete(cores.resolve(core));
        }
        configSet.copyTo(home.resolve("configsets").resolve("pleegplein").resolve("conf"));
        Files.writeString(madeWith, configSet.fingerprint());
        try {
            return load(home, cores, core);
        } catch (IllegalStateException e) {
            if (!isDamaged(e)) {
                throw e;
            }
            LOG.warn("The index is damaged: making it anew", e);
            delete(cores.resolve(core));
            return load(home, cores, core);
        }
    }

    /** So that it is made anew when it is opened; it must be closed. */
    static void discard(Path home, String core) throws IOException {
        delete(home.resolve("cores").resolve(core));
    }

    private static EmbeddedIndex load(Path home, Path cores, String core) {
        NodeConfig config = new NodeConfig.NodeConfigBuilder("embedded", home)
                .setConfigSetBaseDirectory(home.resolve("configsets").toString())
                .setCoreRootDirectory(cores.toString())
                .setMetricsConfig(new MetricsConfig.MetricsConfigBuilder()
                        .setEnabled(false)
                        .build())
                .setLogWatcherConfig(new LogWatcherConfig(false, null, null, 0))
                .build();
        CoreContainer container = new CoreContainer(config);
        try {
            container.load();
            container.waitForLoadingCoresToFinish(TimeUnit.MINUTES.toMillis(2));
            if (!container.getAllCoreNames().contains(core)
                    && !container.getCoreInitFailures().containsKey(core)) {
                container.create(core, Map.of("configSet", "pleegplein"));
            }
            try (SolrCore loaded = container.getCore(core)) {
                if (loaded == null) {
                    throw new IllegalStateException("Solr could not load its core " + core);
                }
                awaitReplay(loaded.getUpdateHandler().getUpdateLog());
            }
            return new EmbeddedIndex(container, core);
        } catch (RuntimeException | Error e) {
            container.shutdown();
            throw e instanceof IllegalStateException known ? known : new IllegalStateException(e);
        }
    }

    /**
     * After a crash Solr writes once more what it had not committed. Meanwhile it cannot give the latest state of a document:
     * {@code UpdateLog.lookup} then throws a NullPointerException.
     */
    private static void awaitReplay(UpdateLog log) {
        long begin = System.nanoTime();
        while (log.getState() != UpdateLog.State.ACTIVE) {
            if (System.nanoTime() - begin > LONGEST_REPLAY.toNanos()) {
                LOG.warn("Solr is not ready with what it had not committed before a crash; the index opens meanwhile");
                return;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static boolean isDamaged(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptIndexException
                    || cause instanceof IndexFormatTooOldException
                    || cause instanceof IndexFormatTooNewException
                    || cause instanceof NoSuchFileException
                    || cause instanceof FileNotFoundException
                    || cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> walk = Files.walk(folder)) {
                deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    @Override
    public SolrClient queries() {
        return client;
    }

    @Override
    public SolrClient updates() {
        return client;
    }

    @Override
    public String collection() {
        return core;
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void close() throws IOException {
        client.close();
        container.shutdown();
    }
}
