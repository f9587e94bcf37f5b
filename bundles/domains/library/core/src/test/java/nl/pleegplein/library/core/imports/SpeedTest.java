package nl.pleegplein.library.core.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.library.api.*;
import nl.pleegplein.library.core.LibraryOn;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "library")
class SpeedTest {
    private final LibraryOn on;

    @TempDir
    Path temp;

    SpeedTest(TestDatabase database) {
        on = new LibraryOn(database);
    }

    @DatabaseTest
    void speed() throws Exception {
        TestFolder folder = new TestFolder(temp.toRealPath());
        folder.with("media/a.svg", "<svg/>");
        String body = "\n## Kop\n\nTekst over vertrouwen met een [link](/bibliotheek/artikel-1). ".repeat(30)
                + "\n![a](../media/a.svg)\n";
        String[] themes = {"hechting", "school", "geld", "trauma", "media"};
        for (int n = 0; n < 10000; n++) {
            folder.with(
                    "articles/artikel-" + n + ".md",
                    TestFolder.article("[hechting, gedrag]", "[" + themes[n % 5] + ", gedrag]")
                                    .replace(
                                            "updated: 2026-11-03",
                                            "updated: 2026-" + (n % 2 == 0 ? "06" : "07") + "-"
                                                    + String.format("%02d", 1 + n % 28))
                                    .replace("published: 2026-05-11", "published: 2026-05-1" + n % 10)
                            + body);
        }
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            RecordedProgress progress = new RecordedProgress();
            ItemReader reader = new ItemReader(
                    on.markdown,
                    Terms.of(new FileTaxonomy()),
                    new MediaFolder(folder.root()),
                    LocalDate.parse("2026-11-20"));
            new ImportRun(reader, on.keeper, "test", progress).run(new ImportFolder(folder.root()).files());
            System.out.println("SPEED " + on.database.engine() + " " + progress.sum() + " "
                    + (System.nanoTime() - start) / 1000000 + " ms " + progress.faults.size());
        }
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            Optional<String> after = Optional.empty();
            int pages = 0;
            do {
                var s = on.library.articles(ArticleFilter.ofTheme("gedrag"), after, 20, Viewer.visitor());
                after = s.next();
                pages++;
            } while (after.isPresent() && pages < 100);
            System.out.println("SPEED pages by theme " + pages + " " + (System.nanoTime() - start) / 1000000 + " ms");
            start = System.nanoTime();
            after = Optional.empty();
            pages = 0;
            do {
                var s = on.library.articles(ArticleFilter.ALL, after, 20, Viewer.visitor());
                after = s.next();
                pages++;
            } while (after.isPresent() && pages < 100);
            System.out.println("SPEED pages " + pages + " " + (System.nanoTime() - start) / 1000000 + " ms");
            start = System.nanoTime();
            for (int n = 0; n < 200; n++) on.library.article("artikel-" + n * 7, Viewer.visitor());
            System.out.println("SPEED article x200 " + (System.nanoTime() - start) / 1000000 + " ms");
            start = System.nanoTime();
            on.library.articles(
                    new ArticleFilter(
                            Optional.of("je-pleegkind"), Optional.of("geld"), Optional.empty(), Optional.empty()),
                    Optional.empty(),
                    20,
                    Viewer.visitor());
            System.out.println("SPEED two terms " + (System.nanoTime() - start) / 1000000 + " ms");
        }
        for (String sql : new String[] {
            "select a.id from library_term t join library_article a on a.id=t.item_id where t.item_kind='article' and t.kind='THEME' and t.slug='gedrag' order by t.updated desc, t.item_id desc limit 21",
            "select a.id from library_article a where a.state='PUBLISHED' and a.updated <= timestamp with time zone '2026-07-20 00:00:00+00' order by a.updated desc, a.id desc limit 21",
            "select slug, count(item_id) from library_term where item_kind='article' and kind='THEME' group by slug"
        }) {
            try (Connection c = on.database.dataSource().getConnection();
                    Statement s = c.createStatement()) {
                if (on.database.engine().name().startsWith("P")) s.execute("analyze");
                ResultSet r = s.executeQuery("explain " + sql);
                while (r.next()) System.out.println("PLAN " + r.getString(1));
            }
        }
        long start = System.nanoTime();
        on.keeper.removeOrigin("test");
        System.out.println("SPEED remove " + (System.nanoTime() - start) / 1000000 + " ms");
    }
}
