package nl.pleegplein.web.shell.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pleegplein.web.shell.sections.Assets;

/** The style sheets of the shell, written per component and sent as one. */
public final class ShellStyles {
    /** The name of the one that is sent. */
    public static final String NAME = "pleegplein.css";

    private static final List<String> COMPONENTS = List.of(
            "tokens",
            "base",
            "header",
            "controls",
            "forms",
            "lists",
            "boxes",
            "pillars",
            "prose",
            "media",
            "home",
            "footer",
            "print");

    private ShellStyles() {}

    public static Assets.Files addTo(Assets.Files files) {
        Map<String, byte[]> more = new TreeMap<>(files.byName());
        more.put(NAME, together());
        return new Assets.Files(more);
    }

    private static byte[] together() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String component : COMPONENTS) {
            try (InputStream in = ShellStyles.class.getResourceAsStream("/css/" + component + ".css")) {
                String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                all.writeBytes(css.replaceAll("(?s)/\\*.*?\\*/\\s*", "").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toByteArray();
    }
}
