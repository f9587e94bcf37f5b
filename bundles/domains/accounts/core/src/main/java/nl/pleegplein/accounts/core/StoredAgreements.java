package nl.pleegplein.accounts.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.accounts.api.Agreements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts that come with the site, or those of the operator in their place. Read once: another text needs a restart. */
@Component(
        service = {Agreements.class, StoredAgreements.class},
        configurationPid = "nl.pleegplein.accounts")
public final class StoredAgreements implements Agreements {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAgreements.class);
    private static final Pattern TEXT = Pattern.compile("version: (\\d{1,6})\\R+(.*)", Pattern.DOTALL);
    private static final int LONGEST = 200_000;

    private final Map<Kind, Document> dutch = new EnumMap<>(Kind.class);
    private final Map<Kind, Document> english = new EnumMap<>(Kind.class);

    @Activate
    public StoredAgreements(AccountsConfig config) {
        for (Kind kind : Kind.values()) {
            Document read = read(config.documents(), name(kind, ""));
            Document translated = read(config.documents(), name(kind, "_en"));
            dutch.put(kind, read);
            // A translation of another version says something else than what is agreed with.
            english.put(kind, translated.version() == read.version() ? translated : read);
        }
    }

    private static String name(Kind kind, String language) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + language + ".md";
    }

    private static Document read(String folder, String name) {
        if (!folder.isBlank()) {
            Path own = Path.of(folder.strip(), name);
            try {
                if (Files.isRegularFile(own) && Files.size(own) <= LONGEST) {
                    return parse(Files.readString(own));
                }
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("{} cannot be used, so the text that comes with the site is: {}", own, e.toString());
            }
        }
        return parse(bundled(name));
    }

    private static String bundled(String name) {
        try (InputStream in = StoredAgreements.class.getResourceAsStream("/documents/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The first line is not its version, such as 'version: 2'");
        }
        return new Document(Integer.parseInt(parts.group(1)), parts.group(2));
    }

    @Override
    public Document document(Kind kind, Locale locale) {
        return locale.getLanguage().equals("en") ? english.get(kind) : dutch.get(kind);
    }

    /** The versions that hold now. */
    Agreement current() {
        return new Agreement(version(Kind.HOUSE_RULES), version(Kind.PRIVACY_STATEMENT));
    }

    private int version(Kind kind) {
        return dutch.get(kind).version();
    }
}
