package nl.pleegplein.web.shell.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.Content;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.HomeBlock;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.shell.ShellRequest;
import nl.pleegplein.web.shell.TestClock;
import nl.pleegplein.web.shell.TestSection;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.entry.RequestPath;
import nl.pleegplein.web.shell.forms.Csrf;
import nl.pleegplein.web.shell.forms.FormToken;
import nl.pleegplein.web.shell.sections.TestDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeBlocksTest {
    private static final int MORE_THAN_AT_ONCE = 20;

    private boolean full;

    @Test
    void withoutWorkersTheHomePageGoesOnAndAllIsThereAfterwards(@TempDir Path folder) {
        TestClock clock = new TestClock();
        Executor pool = this::run;
        TestDirectory sections = new TestDirectory(folder, clock, pool, 2, (locale, messages) -> null);
        sections.start(TestSection.of("proef", Routes.builder().build()), Map.of());
        HomeBlocks blocks = new HomeBlocks(sections.directory(), pool, clock);
        blocks.add("key", new Greeting());
        ShellRequest request = request(sections);

        full = true;
        for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
            assertEquals(0, blocks.render(request).size());
        }
        full = false;

        assertEquals(1, blocks.render(request).size());
    }

    private void run(Runnable task) {
        if (full) {
            throw new RejectedExecutionException();
        }
        task.run();
    }

    private static ShellRequest request(TestDirectory sections) {
        RequestFacts facts = new RequestFacts(
                "id",
                "GET",
                RequestPath.HOME,
                "",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                URI.create("http://localhost"),
                Viewer.visitor(),
                "127.0.0.1");
        return new ShellRequest(
                facts,
                sections.directory().byId("proef").orElseThrow(),
                Map.of(),
                Parameters.NONE,
                Parameters.NONE,
                new FormToken(new Csrf(Optional::empty), facts));
    }

    private static final class Greeting implements HomeBlock {
        @Override
        public String section() {
            return "proef";
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public boolean wide() {
            return true;
        }

        @Override
        public Optional<Content> render(WebRequest request) {
            return Optional.of(output -> output.writeContent("<p>Dag</p>"));
        }
    }
}
