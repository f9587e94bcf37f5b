package nl.pleegplein.privacy.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.pleegplein.persistence.api.PersonalTable;
import nl.pleegplein.persistence.api.PersonalTables;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.persistence.testing.TestNode;
import nl.pleegplein.privacy.api.PersonalDataSource;

/** The erasing part of the room, with domains that come and go. Its thread is not started: rounds are made by hand. */
final class TestErasures {
    final MovableClock clock;
    final PersonalSources sources = new PersonalSources(source -> ((FakeSource) source).header);
    final ErasureRepository repository;
    final KnownDomains domains;
    final ErasureLedger ledger;
    final Eraser eraser;
    final StoredErasures erasures;
    final StoredAuditTrail trail;
    final PrivacyHealth health;
    final List<String> emptied = new ArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    TestErasures(TestDatabase database, Path ledgerFile, MovableClock clock) {
        this.clock = clock;
        TestNode node = new TestNode();
        repository = new ErasureRepository(database.jpa());
        domains = new KnownDomains(new DomainRepository(database.jpa()), sources, clock);
        ledger = new ErasureLedger(ledgerFile);
        LedgerReplay replay = new LedgerReplay(ledger, repository, domains, clock);
        Retention retention = new Retention(
                new AuditRepository(database.jpa()),
                new ExportRepository(database.jpa()),
                new ExportFolder(ledgerFile.resolveSibling("exports")),
                clock);
        eraser = new Eraser(repository, sources, replay, domains, retention, node, clock);
        health = new PrivacyHealth(repository, sources, replay, clock);
        trail = new StoredAuditTrail(
                new AuditRepository(database.jpa()), () -> new UUID(0, lastId.incrementAndGet()), clock);
        TableErasures tables = new TableErasures(repository, domains, sources, new FakeTables(), trail, node, clock);
        erasures = new StoredErasures(repository, domains, sources, replay, eraser, tables, new Once(), clock);
    }

    /** These domains are here now, and no others. */
    TestErasures with(Map<String, ? extends PersonalDataSource> here) {
        List<Map.Entry<Map<String, Object>, PersonalDataSource>> all = new ArrayList<>();
        here.forEach((domain, source) -> all.add(Map.entry(Map.of(PersonalDataSource.DOMAIN, domain), source)));
        sources.sources = all;
        return this;
    }

    static final class Once implements Retries {
        @Override
        public <T> T retrying(Supplier<T> transaction) {
            return transaction.get();
        }
    }

    private final class FakeTables implements PersonalTables {
        @Override
        public Erased erase(String domain, List<PersonalTable> tables, UUID account, boolean keepNameless) {
            tables.forEach(table -> emptied.add(table.table() + " " + account + " " + keepNameless));
            return new Erased(2, 1);
        }
    }
}
