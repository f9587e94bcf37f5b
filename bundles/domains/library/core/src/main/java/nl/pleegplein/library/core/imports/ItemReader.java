package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.core.Attachment;
import nl.pleegplein.library.core.Draft;
import nl.pleegplein.library.core.Slugs;
import nl.pleegplein.text.api.Markdown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file and says all that is wrong with it. */
final class ItemReader {
    private static final Logger LOG = LoggerFactory.getLogger(ItemReader.class);
    private static final int MAX_FILE = 1024 * 1024;
    private static final int MAX_BODY = 500_000;
    private static final int MOST_MEDIA = 200;
    private static final int MOST_LINKS = 500;
    /** What already stands under the library's path. */
    private static final Set<String> RESERVED =
            Set.of("artikel", "artikelen", "dossier", "dossiers", "pijler", "pijlers", "thema", "themas", "zoeken");

    private static final Pattern LINK =
            Pattern.compile("\\]\\(\\s*" + Pattern.quote(Library.PATH) + "/([a-z0-9-]{1,120})[\\s)#]");

    private final Markdown markdown;
    private final Terms terms;
    private final MediaFolder media;
    private final LocalDate today;

    ItemReader(Markdown markdown, Terms terms, MediaFolder media, LocalDate today) {
        this.markdown = markdown;
        this.terms = terms;
        this.media = media;
        this.today = today;
    }

    /** Whatever happens with a file is its own fault and not that of the others. */
    ReadFile read(ListedFile file) {
        try {
            return readIt(file);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("{} could not be read", file.name(), e);
            Faults faults = new Faults(file.name());
            faults.add(1, "could not be read; the log says why");
            return new ReadFile(file, Optional.empty(), faults.found(), List.of(), List.of(), "");
        }
    }

    private ReadFile readIt(ListedFile file) {
        Faults faults = new Faults(file.name());
        List<String> notes = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        checkSlug(file, faults);
        Optional<byte[]> bytes = bytes(file.path(), faults);
        Optional<MarkdownFile> text = bytes.flatMap(read -> MarkdownFile.cut(read, faults));
        List<Attachment> attachments =
                text.map(cut -> attachments(file.path(), cut, faults)).orElse(List.of());
        text.ifPresent(cut -> mentionLinks(cut, mentions));
        Optional<Draft> draft = text.flatMap(cut -> draft(new Reading(
                file, cut, attachments, terms, today, faults, note -> notes.add(file.name() + ": " + note), mentions)));
        String hash = draft.isPresent() ? hash(bytes.get(), attachments, faults) : "";
        return new ReadFile(
                file,
                faults.isEmpty() ? draft : Optional.empty(),
                faults.found(),
                List.copyOf(notes),
                List.copyOf(mentions),
                hash);
    }

    private static Optional<Draft> draft(Reading reading) {
        return reading.file().kind().equals(Library.ARTICLE)
                ? ArticleForm.read(reading).map(Draft.class::cast)
                : DossierForm.read(reading).map(Draft.class::cast);
    }

    private static void checkSlug(ListedFile file, Faults faults) {
        if (!Slugs.isSlug(file.slug())) {
            faults.add(1, "the name of the file must be lowercase letters, digits and single hyphens, and '.md'");
        } else if (file.kind().equals(Library.ARTICLE) && RESERVED.contains(file.slug())) {
            faults.add(1, "'" + file.slug() + "' is an address that the library uses itself; choose another name");
        }
    }

    private static Optional<byte[]> bytes(Path path, Faults faults) {
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(1, "is a symbolic link or no file");
                return Optional.empty();
            }
            if (Files.size(path) > MAX_FILE) {
                faults.add(1, "the file is larger than 1 MiB");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            faults.add(1, "cannot be read (" + e.getClass().getSimpleName() + ")");
            return Optional.empty();
        }
    }

    private List<Attachment> attachments(Path file, MarkdownFile text, Faults faults) {
        if (text.body().isBlank()) {
            faults.add(text.bodyLine(), "there is no text");
            return List.of();
        }
        if (text.body().length() > MAX_BODY) {
            faults.add(text.bodyLine(), "the text is longer than " + MAX_BODY + " characters");
            return List.of();
        }
        List<String> references = markdown.mediaReferences(text.body());
        if (references.size() > MOST_MEDIA) {
            faults.add(text.bodyLine(), "more than " + MOST_MEDIA + " pictures and files");
            return List.of();
        }
        List<Attachment> attachments = new ArrayList<>();
        for (String reference : references) {
            int line = text.lineOf(reference);
            try {
                attachments.add(media.find(file, reference, line));
            } catch (RefusedReferenceException e) {
                faults.add(line, "'" + Fields.shown(reference) + "': " + e.getMessage());
            }
        }
        return attachments;
    }

    private static void mentionLinks(MarkdownFile text, List<Mention> mentions) {
        Matcher links = LINK.matcher(text.body());
        for (int found = 0; found < MOST_LINKS && links.find(); found++) {
            mentions.add(new Mention(Mention.Kind.LINK, text.lineAt(links.start()), links.group(1)));
        }
    }

    private static String hash(byte[] bytes, List<Attachment> attachments, Faults faults) {
        try {
            return FileHash.of(bytes, attachments);
        } catch (IOException e) {
            faults.add(1, "one of its files cannot be read (" + e.getClass().getSimpleName() + ")");
            return "";
        }
    }
}
