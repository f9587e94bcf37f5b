package nl.pleegplein.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The Chromium of this machine, which asks nothing of any other. */
final class Chromium {
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(QUIET));
    }

    private static Path program() {
        Pattern separator = Pattern.compile(Pattern.quote(File.pathSeparator));
        for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
            for (String folder : separator.splitAsStream(System.getenv("PATH")).toList()) {
                Path path = Path.of(folder, name);
                if (Files.isExecutable(path)) {
                    return path;
                }
            }
        }
        throw new IllegalStateException("No Chromium on the PATH; on Debian: apt-get install chromium");
    }
}
