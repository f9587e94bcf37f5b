package nl.pleegplein.files.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.testing.FakeRequest;
import org.junit.jupiter.api.Test;

class MediaSectionTest {
    private static final Viewer MEMBER = new Viewer(
            Optional.of(new AccountId(UUID.fromString("01890000-0000-7000-8000-000000000001"))),
            Set.of(),
            Set.of(Readers.MEMBERS));

    @Test
    void a_file_for_everyone_may_be_kept_by_every_cache_but_not_for_long_since_its_item_can_be_withdrawn()
            throws Exception {
        StoredFile file = file("image/svg+xml", "huis.svg");
        for (Viewer viewer : new Viewer[] {Viewer.visitor(), MEMBER}) {
            Answer.Stream stream = stream(file, Readers.PUBLIC, viewer);
            assertEquals(Caching.publicFor(Duration.ofHours(1)), stream.caching());
            assertEquals("image/svg+xml", stream.type());
            assertEquals(Optional.empty(), stream.download());
            assertEquals(file.sha256(), stream.etag());
        }
    }

    @Test
    void a_file_for_members_is_kept_by_nobody_else_and_unknown_to_visitors() throws Exception {
        StoredFile file = file("video/mp4", "film.mp4");
        assertEquals(Caching.PRIVATE, stream(file, Readers.MEMBERS, MEMBER).caching());
        assertInstanceOf(Answer.NotFound.class, answer(file, Readers.MEMBERS, Viewer.visitor(), file.path()));
    }

    @Test
    void what_could_be_more_than_it_seems_is_saved_and_not_shown() throws Exception {
        assertEquals(
                Optional.of("plan.pdf"),
                stream(file("application/pdf", "plan.pdf"), Readers.PUBLIC, MEMBER)
                        .download());
        Answer.Stream text = stream(file("text/plain", "lijst.txt"), Readers.PUBLIC, MEMBER);
        assertEquals(Optional.of("lijst.txt"), text.download());
        assertEquals("text/plain; charset=utf-8", text.type());
        assertEquals(
                Optional.empty(),
                stream(file("text/vtt", "film.vtt"), Readers.PUBLIC, MEMBER).download());
    }

    @Test
    void an_address_with_another_hash_or_name_leads_to_the_right_one() throws Exception {
        StoredFile file = file("image/png", "a.png");
        for (String path : new String[] {
            "/media/" + file.id() + "/000000000000/a.png",
            "/media/" + file.id() + "/" + file.sha256().substring(0, 12) + "/b.png",
            "/media/" + file.id().toString().toUpperCase(Locale.ROOT) + "/x/a.png"
        }) {
            assertEquals(new Answer.Redirect(file.path(), true), answer(file, Readers.PUBLIC, MEMBER, path));
            assertEquals(new Answer.Redirect(file.path(), false), answer(file, Readers.MEMBERS, MEMBER, path));
        }
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        StoredFile file = file("image/png", "a.png");
        for (String id : new String[] {"x", "..", UUID.randomUUID().toString()}) {
            assertInstanceOf(
                    Answer.NotFound.class, answer(file, Readers.PUBLIC, MEMBER, "/media/" + id + "/abc/a.png"));
        }
    }

    @Test
    void the_bytes_come_from_where_they_are_asked() throws Exception {
        Answer.Stream stream = stream(file("video/mp4", "film.mp4"), Readers.PUBLIC, MEMBER);
        try (InputStream input = stream.source().open(3)) {
            assertEquals("lo", new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer.Stream stream(StoredFile file, String reader, Viewer viewer) throws Exception {
        return assertInstanceOf(Answer.Stream.class, answer(file, reader, viewer, file.path()));
    }

    private static Answer answer(StoredFile file, String reader, Viewer viewer, String path) throws Exception {
        MediaSection section = new MediaSection(new OneFile(file, reader, "hello"));
        return section.routes().all().get(0).handler().handle(request(path).by(viewer));
    }

    private static FakeRequest request(String path) {
        String[] parts = path.split("/", -1);
        return FakeRequest.to(path)
                .withPathValue("id", parts[2])
                .withPathValue("hash", parts[3])
                .withPathValue("name", parts[4]);
    }

    private static StoredFile file(String type, String name) {
        return new StoredFile(
                new FileId(UUID.fromString("01890000-0000-7000-8000-00000000000a")),
                new ContentRef("article", "1"),
                name,
                type,
                5,
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                0,
                0,
                Instant.EPOCH);
    }
}
