package nl.pleegplein.library.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.Subject;

@Database(domain = "library")
class ReferentDataRepositoryTest {
    private static final Provenance ORIGIN = new Provenance("test", "hash");
    private static final Subject ANNA = new Subject.Named(" anna  JANSEN ");
    private static final Check ANNA_AS_PARENT = new Check("Anna Jansen", "pleegouder", LocalDate.parse("2026-10-05"));

    private final LibraryOn on;
    private final ReferentData data;

    ReferentDataRepositoryTest(TestDatabase database) {
        on = new LibraryOn(database);
        data = new ReferentData(on.referents, on.events, on.retries);
    }

    private void put(String slug, Check... checks) {
        on.put(Drafts.article(slug).checkedBy(checks).draft(), ORIGIN);
    }

    private List<Check> checks(String slug) {
        return ((Found.Here<Article>) on.library.article(slug, Viewer.visitor()))
                .item()
                .checks();
    }

    private List<Map<String, Object>> exported(Subject subject) {
        List<Map<String, Object>> records = new ArrayList<>();
        data.export(subject, new ExportWriter() {
            @Override
            public void record(String collection, Map<String, Object> fields) {
                records.add(fields);
            }

            @Override
            public void file(String name, InputStream content) {
                throw new AssertionError("There are no files of referents");
            }
        });
        return records;
    }

    @DatabaseTest
    void theExportHoldsEveryCheckOnce() {
        for (int n = 0; n < 130; n++) {
            put("artikel-" + n, Drafts.ANNA, Drafts.BEN, ANNA_AS_PARENT);
        }

        List<Map<String, Object>> records = exported(ANNA);

        assertEquals(260, records.size());
        assertEquals(260, records.stream().distinct().count());
        assertEquals("Anna Jansen", records.get(0).get("name"));
        assertEquals(List.of(), exported(new Subject.Named("Iemand anders")));
        assertEquals(List.of(), exported(new Subject.Account(new AccountId(new UUID(1, 1)))));
    }

    @DatabaseTest
    void keptNamelessTheCheckStaysAndTheNameGoes() {
        put("een", Drafts.ANNA, Drafts.BEN);
        on.events.kinds();

        assertEquals(new ErasureReceipt(0, 1), data.erase(ANNA, ErasureChoice.KEEP_NAMELESS));

        assertEquals(
                new Check("een referent", "orthopedagoog", Drafts.ANNA.date()),
                checks("een").get(0));
        assertEquals(Drafts.BEN, checks("een").get(1));
        assertEquals(List.of(), exported(ANNA));
        assertEquals(2, on.events.all().get(0).revision());
        assertEquals(new ErasureReceipt(0, 0), data.erase(ANNA, ErasureChoice.KEEP_NAMELESS));
    }

    @DatabaseTest
    void removedTheLastCheckOfAnArticleStaysWithoutName() {
        put("met-ben", Drafts.ANNA, Drafts.BEN);
        put("alleen-anna", Drafts.ANNA, ANNA_AS_PARENT);

        assertEquals(new ErasureReceipt(2, 1), data.erase(ANNA, ErasureChoice.REMOVE));

        assertEquals(List.of(Drafts.BEN), checks("met-ben"));
        assertEquals(
                List.of("een referent"),
                checks("alleen-anna").stream().map(Check::referent).toList());
        assertTrue(on.newest().stream().allMatch(card -> card.checks() == 1));
        assertEquals(new ErasureReceipt(0, 0), data.erase(ANNA, ErasureChoice.REMOVE));
    }

    @DatabaseTest
    void severalNamelessReferentsOfOneRoleStandSideBySide() {
        Check cor = new Check("Cor de Wit", "orthopedagoog", LocalDate.parse("2026-10-06"));
        put("een", Drafts.ANNA, cor);

        data.erase(ANNA, ErasureChoice.KEEP_NAMELESS);
        data.erase(new Subject.Named("Cor de Wit"), ErasureChoice.KEEP_NAMELESS);

        assertEquals(
                List.of("een referent", "een referent"),
                checks("een").stream().map(Check::referent).toList());
    }
}
