package nl.pleegplein.itests.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.itests.bench.figures.Figure;
import nl.pleegplein.itests.bench.load.Page;
import nl.pleegplein.itests.bench.plain.PlainActivator;
import nl.pleegplein.itests.bench.plain.PlainBundle;
import nl.pleegplein.itests.bench.plain.RecordedAnswer;
import nl.pleegplein.itests.bench.site.RunningSite;

/** The same bytes from a plain servlet in the same server: the site is started once more, and its web shell stopped. */
final class PlainServlets {
    private static final Set<String> OF_THE_SERVER =
            Set.of("date", "content-length", "connection", "transfer-encoding");

    private final Path recorded;

    PlainServlets(Path recorded) throws IOException {
        this.recorded = Files.createDirectories(recorded);
    }

    /** Keeps the answer at the one address of this kind of page. */
    void record(Page page, RunningSite site) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = site.http().ask(page.one());
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, values.get(0));
            }
        });
        new RecordedAnswer(headers, answer.body()).write(recorded, file(page));
    }

    List<Figure> measure(List<Page> pages, Options options, RunningSite.Start start)
            throws IOException, InterruptedException {
        Path jar = recorded.resolve("plain-servlet.jar");
        PlainBundle.write(jar);
        RunningSite.Start withFolder = new RunningSite.Start(
                start.root(),
                start.data(),
                start.port(),
                start.maxMemory(),
                List.of("-D" + PlainActivator.RECORDED + "=" + recorded));
        List<Figure> figures = new ArrayList<>();
        try (RunningSite site = RunningSite.start(withFolder)) {
            site.console("bundle:stop nl.pleegplein.web.shell ; bundle:install -s file:" + jar);
            Measuring measuring = new Measuring(options, site);
            for (Page page : pages) {
                String path = "/plain/" + file(page);
                site.http().text(path);
                figures.addAll(measuring.warm(new Page(page.name(), List.of(path), path)));
            }
            site.console("bundle:uninstall plain-servlet ; bundle:start nl.pleegplein.web.shell");
        }
        return figures;
    }

    private static String file(Page page) {
        return page.name().replace(' ', '-');
    }
}
