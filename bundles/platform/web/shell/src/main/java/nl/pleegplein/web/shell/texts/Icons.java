package nl.pleegplein.web.shell.texts;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The icons of Lucide that the build took in, as inline pictures without a voice. Thread-safe. */
public final class Icons {
    private static final Logger LOG = LoggerFactory.getLogger(Icons.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final String OPEN =
            "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">";

    private final Map<String, Content> byName = new ConcurrentHashMap<>();

    public Content named(String name) {
        return byName.computeIfAbsent(name, Icons::load);
    }

    private static Content load(String name) {
        if (!NAME.matcher(name).matches()) {
            return missing(name);
        }
        try (InputStream in = Icons.class.getResourceAsStream("/icons/" + name + ".svg")) {
            return in == null ? missing(name) : drawing(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content missing(String name) {
        LOG.warn("There is no icon {}", name);
        return output -> {};
    }

    private static Content drawing(String file) {
        int start = file.indexOf('>', file.indexOf("<svg")) + 1;
        String shapes = file.substring(start, file.lastIndexOf("</svg>")).replaceAll("\\s*\\R\\s*", "");
        String html = OPEN + shapes + "</svg>";
        return output -> output.writeContent(html);
    }
}
