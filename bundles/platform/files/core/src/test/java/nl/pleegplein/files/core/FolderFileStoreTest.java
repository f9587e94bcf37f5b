package nl.pleegplein.files.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.files.api.UnusableFileException;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.UnusableImageException;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "files")
class FolderFileStoreTest {
    private static final ContentRef ARTICLE = new ContentRef("article", "a-1");
    private static final ContentRef OTHER = new ContentRef("article", "a-2");

    @TempDir
    Path temporary;

    private final TestDatabase database;
    private final OneVisibleKind catalogue = new OneVisibleKind("article");

    FolderFileStoreTest(TestDatabase database) {
        this.database = database;
    }

    @DatabaseTest
    void what_goes_in_comes_out_from_any_place_on() throws IOException {
        FolderFileStore store = store(1000);
        StoredFile file = store.keep(ARTICLE, "Plan van Jân.pdf", file("%PDF-1.7 hello"));
        assertEquals("application/pdf", file.type());
        assertEquals(14, file.size());
        assertEquals("plan-van-jan.pdf", file.name());
        assertEquals("/media/" + file.id() + "/" + file.sha256().substring(0, 12) + "/plan-van-jan.pdf", file.path());
        assertEquals("%PDF-1.7 hello", read(store, file, 0));
        assertEquals("hello", read(store, file, 9));
        assertEquals("", read(store, file, 14));
        assertEquals(List.of(file), store.ofOwner(ARTICLE));
    }

    @DatabaseTest
    void a_picture_is_cleaned_before_it_is_kept() throws IOException {
        FolderFileStore store = store(1000);
        StoredFile file = store.keep(ARTICLE, "foto.gif", file("GIF89a <script>"));
        assertEquals("image/png", file.type());
        assertEquals("foto.png", file.name());
        assertEquals(12, file.width());
        assertEquals("clean", read(store, file, 0));
        UnusableFileException refused =
                assertThrows(UnusableFileException.class, () -> store.keep(ARTICLE, "x.gif", file("GIF89a broken")));
        assertEquals("x.gif is broken", refused.getMessage());
    }

    @DatabaseTest
    void the_same_file_of_the_same_owner_is_kept_once() throws IOException {
        FolderFileStore store = store(1000);
        StoredFile first = store.keep(ARTICLE, "a.pdf", file("%PDF-1"));
        assertEquals(first, store.keep(ARTICLE, "a.pdf", file("%PDF-1")));
        StoredFile elsewhere = store.keep(OTHER, "a.pdf", file("%PDF-1"));
        StoredFile renamed = store.keep(ARTICLE, "b.pdf", file("%PDF-1"));
        StoredFile changed = store.keep(ARTICLE, "a.pdf", file("%PDF-2"));
        assertEquals(Set.of(first, renamed, changed), Set.copyOf(store.ofOwner(ARTICLE)));
        assertEquals(first.sha256(), elsewhere.sha256());
        assertNotEquals(first.id(), elsewhere.id());
        assertEquals(2, bytesInFolder());
    }

    @DatabaseTest
    void a_prepared_file_has_no_row_until_it_is_kept_for_any_number_of_owners() throws IOException {
        FolderFileStore store = store(1000);
        PreparedFile prepared = store.prepare("foto.gif", file("GIF89a <script>"));
        assertEquals(1, bytesInFolder());
        assertEquals(List.of(), store.ofOwner(ARTICLE));
        StoredFile file = store.keep(ARTICLE, prepared);
        assertEquals(List.of(file), store.ofOwner(ARTICLE));
        assertEquals(file, store.keep(ARTICLE, prepared));
        assertNotEquals(file.id(), store.keep(OTHER, prepared).id());
    }

    @DatabaseTest
    void what_was_prepared_so_long_ago_that_it_was_swept_is_refused() throws IOException {
        FolderFileStore store = store(1000);
        PreparedFile prepared = store.prepare("a.pdf", file("%PDF-1"));
        sweepAsOf(Instant.now().plus(Duration.ofDays(1)));
        assertThrows(IllegalStateException.class, () -> store.keep(ARTICLE, prepared));
        assertEquals(List.of(), store.ofOwner(ARTICLE));
    }

    @DatabaseTest
    void the_sweep_leaves_the_bytes_of_every_owner_and_takes_those_of_none() throws IOException {
        FolderFileStore store = store(1000);
        StoredFile used = store.keep(ARTICLE, "a.pdf", file("%PDF-1"));
        StoredFile shared = store.keep(ARTICLE, "b.pdf", file("%PDF-2"));
        StoredFile others = store.keep(OTHER, "b.pdf", file("%PDF-2"));
        store.keep(ARTICLE, "c.pdf", file("%PDF-3"));
        store.retain(ARTICLE, List.of(used.id()));
        assertEquals(shared.sha256(), others.sha256());
        assertEquals(1, sweepAsOf(Instant.now().plus(Duration.ofDays(1))));
        assertEquals("%PDF-1", read(store, used, 0));
        assertEquals("%PDF-2", read(store, others, 0));
        assertEquals(2, bytesInFolder());
        store.removeOwner(ARTICLE);
        store.removeOwner(OTHER);
        assertEquals(2, sweepAsOf(Instant.now().plus(Duration.ofDays(1))));
        assertEquals(0, bytesInFolder());
    }

    private int sweepAsOf(Instant before) throws IOException {
        ByteFolder folder = new FileFolder(temporary.resolve("files"), 1000).bytes();
        return new Sweep(folder, new FileRepository(database.jpa())::used, before).run();
    }

    @DatabaseTest
    void a_file_is_seen_by_who_sees_its_owner_and_by_nobody_when_the_owner_is_away() throws IOException {
        FolderFileStore store = store(1000);
        StoredFile file = store.keep(ARTICLE, "a.pdf", file("%PDF-1"));
        StoredFile ofAway = store.keep(new ContentRef("post", "1"), "a.pdf", file("%PDF-1"));
        assertTrue(store.find(file.id(), Viewer.visitor()).isEmpty());
        catalogue.show("a-1");
        assertEquals(file, store.find(file.id(), Viewer.visitor()).orElseThrow());
        assertTrue(store.find(ofAway.id(), Viewer.visitor()).isEmpty());
        assertTrue(store.find(new FileId(UUID.randomUUID()), Viewer.visitor()).isEmpty());
    }

    @DatabaseTest
    void removing_is_for_one_owner_and_leaves_what_is_to_be_retained() throws IOException {
        FolderFileStore store = store(1000);
        StoredFile one = store.keep(ARTICLE, "a.pdf", file("%PDF-1"));
        store.keep(ARTICLE, "b.pdf", file("%PDF-2"));
        StoredFile other = store.keep(OTHER, "a.pdf", file("%PDF-1"));
        store.retain(ARTICLE, List.of(one.id(), other.id()));
        assertEquals(List.of(one), store.ofOwner(ARTICLE));
        store.removeOwner(ARTICLE);
        assertEquals(List.of(), store.ofOwner(ARTICLE));
        assertEquals(List.of(other), store.ofOwner(OTHER));
    }

    @DatabaseTest
    void what_is_too_large_unknown_or_not_what_its_name_says_is_refused_and_leaves_nothing() throws IOException {
        FolderFileStore store = store(20);
        refused(store, "a.pdf", "%PDF-" + "x".repeat(20));
        refused(store, "a.exe", "%PDF-1");
        refused(store, "a.png", "%PDF-1");
        refused(store, "a.html", "<html><script>");
        refused(store, "a.txt", "<html><script>");
        refused(store, "a.txt", "a\u0000b");
        refused(store, "a.txt", "");
        refused(store, "a.mp4", "\u0000\u0000\u0000\u0018ftypqt  ");
        assertEquals(0, bytesInFolder());
        assertEquals(List.of(), store.ofOwner(ARTICLE));
    }

    private void refused(FolderFileStore store, String name, String content) {
        assertThrows(UnusableFileException.class, () -> store.keep(ARTICLE, name, file(content)), name);
    }

    private FolderFileStore store(long maxBytes) throws IOException {
        return new FolderFileStore(
                new FileRepository(database.jpa()),
                new FileFolder(temporary.resolve("files"), maxBytes),
                (name, input) -> {
                    if (new String(input.readAllBytes(), StandardCharsets.UTF_8).contains("broken")) {
                        throw new UnusableImageException(name + " is broken");
                    }
                    return new CleanImage("image/png", "clean".getBytes(StandardCharsets.UTF_8), 12, 34);
                },
                catalogue,
                UUID::randomUUID,
                Clock.systemUTC());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(temporary, "in", ""), content);
    }

    private long bytesInFolder() throws IOException {
        try (Stream<Path> all = Files.walk(temporary.resolve("files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static String read(FolderFileStore store, StoredFile file, long offset) throws IOException {
        try (InputStream input = store.open(file, offset)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
