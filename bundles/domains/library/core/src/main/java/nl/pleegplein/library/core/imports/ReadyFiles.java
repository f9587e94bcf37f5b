package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.files.api.UnusableFileException;
import nl.pleegplein.library.core.Attachment;
import nl.pleegplein.library.core.ReadyMedium;

/** The files of one import made ready to be kept, each once however many texts show it. For one thread. */
final class ReadyFiles {
    /** Well within the day for which the store keeps what nobody owns. */
    private static final Duration FRESH = Duration.ofHours(12);

    private final FileStore files;
    private final Clock clock;
    private final Map<Path, Ready> ready = new HashMap<>();
    private final Map<Path, String> unusable = new HashMap<>();

    ReadyFiles(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    private record Ready(PreparedFile file, Instant since) {}

    /** Those that can be kept; what is wrong with the others is told to {@code file}. */
    List<ReadyMedium> of(List<Attachment> attachments, CheckedFile file) {
        List<ReadyMedium> media = new ArrayList<>();
        for (Attachment attachment : attachments) {
            try {
                Optional<PreparedFile> captions = attachment.captions().map(this::of);
                media.add(new ReadyMedium(attachment.reference(), of(attachment.file()), captions));
            } catch (UnusableFileException e) {
                file.fault(attachment.line(), "'" + Fields.shown(attachment.reference()) + "': " + e.getMessage());
            }
        }
        return media;
    }

    private PreparedFile of(Path file) {
        if (unusable.containsKey(file)) {
            throw new UnusableFileException(unusable.get(file));
        }
        Ready known = ready.get(file);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.since().plus(FRESH))) {
            return known.file();
        }
        try {
            PreparedFile prepared = files.prepare(file.getFileName().toString(), file);
            ready.put(file, new Ready(prepared, now));
            return prepared;
        } catch (UnusableFileException e) {
            unusable.put(file, e.getMessage());
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
