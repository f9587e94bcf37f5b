package nl.pleegplein.search.solr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.pleegplein.search.solr.engine.ConfigSet;
import nl.pleegplein.search.solr.engine.EngineSettings;
import nl.pleegplein.search.solr.engine.IndexKeeper;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Opens the index at once, while the site still starts: it takes seconds, and needs nothing that the site is made of. */
// Immediate: the engine that asks for it comes when the database is there.
@Component(service = IndexOpening.class, configurationPid = "nl.pleegplein.search", immediate = true)
@Designate(ocd = SearchConfig.class)
public final class IndexOpening {
    private final EngineSettings settings;
    private final int concurrentQueries;
    private final ConfigSet configSet = new ConfigSet();
    private final IndexKeeper keeper;

    @Activate
    public IndexOpening(SearchConfig config, BundleContext context) {
        this(settings(config, context), config.concurrent_queries());
    }

    IndexOpening(EngineSettings settings, int concurrentQueries) {
        this.settings = settings;
        this.concurrentQueries = concurrentQueries;
        this.keeper = new IndexKeeper(settings, configSet);
        keeper.open();
    }

    @Deactivate
    void close() {
        keeper.close();
    }

    EngineSettings settings() {
        return settings;
    }

    int concurrentQueries() {
        return concurrentQueries;
    }

    String fingerprint() {
        return configSet.fingerprint();
    }

    IndexKeeper keeper() {
        return keeper;
    }

    private static EngineSettings settings(SearchConfig config, BundleContext context) {
        List<String> urls = Arrays.stream(config.urls().split(",", -1))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
        return new EngineSettings(
                EngineSettings.Mode.valueOf(config.mode().strip().toUpperCase(Locale.ROOT)),
                urls,
                config.collection(),
                home(config, context),
                config.user(),
                config.password(),
                Duration.ofMillis(config.connect_timeout()),
                Duration.ofMillis(config.query_timeout()),
                Duration.ofMillis(config.update_timeout()),
                config.shards(),
                config.replicas());
    }

    private static Path home(SearchConfig config, BundleContext context) {
        if (!config.home().isBlank()) {
            return Path.of(config.home()).toAbsolutePath();
        }
        String data = context.getProperty("karaf.data");
        return data == null
                ? context.getDataFile("solr").toPath().toAbsolutePath()
                : Path.of(data, "solr").toAbsolutePath();
    }
}
