package nl.pleegplein.files.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files at {@code /media/{id}/{hash}/{name}}, for who may see what they belong to. */
@Component
public final class MediaSection implements WebSection {
    /** The bytes never change, but who may see them does: what is withdrawn must be gone from caches soon. */
    private static final Caching FOR_EVERYONE = Caching.publicFor(Duration.ofHours(1));

    private final FileStore files;
    private final Messages messages = Messages.beside(MediaSection.class);

    @Activate
    public MediaSection(@Reference FileStore files) {
        this.files = files;
    }

    @Override
    public String id() {
        return "files";
    }

    @Override
    public Set<String> paths() {
        return Set.of("media");
    }

    @Override
    public Routes routes() {
        return Routes.builder().get("/media/{id}/{hash}/{name}", this::file).build();
    }

    @Override
    public Messages messages() {
        return messages;
    }

    private Answer file(WebRequest request) {
        Optional<StoredFile> found =
                FileId.parse(request.pathValue("id")).flatMap(id -> files.find(id, request.viewer()));
        if (found.isEmpty()) {
            return new Answer.NotFound();
        }
        StoredFile file = found.get();
        boolean forEveryone = isForEveryone(file, request.viewer());
        return request.path().equals(file.path())
                ? stream(file, forEveryone)
                : new Answer.Redirect(file.path(), forEveryone);
    }

    private Answer stream(StoredFile file, boolean forEveryone) {
        return new Answer.Stream(
                file.type().equals("text/plain") ? "text/plain; charset=utf-8" : file.type(),
                file.size(),
                file.sha256(),
                file.created(),
                isShown(file) ? Optional.empty() : Optional.of(file.name()),
                offset -> files.open(file, offset),
                forEveryone ? FOR_EVERYONE : Caching.PRIVATE);
    }

    /** A cache on the way must not give to all what this viewer alone may see, not even its name. */
    private boolean isForEveryone(StoredFile file, Viewer viewer) {
        Viewer visitor = Viewer.visitor();
        return viewer.equals(visitor) || files.find(file.id(), visitor).isPresent();
    }

    /** Pictures were made anew and players run nothing; whatever else may be more than it seems is saved, not shown. */
    private static boolean isShown(StoredFile file) {
        return file.type().startsWith("image/")
                || file.type().startsWith("video/")
                || file.type().equals("text/vtt");
    }
}
