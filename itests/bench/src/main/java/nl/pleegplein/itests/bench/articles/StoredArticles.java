package nl.pleegplein.itests.bench.articles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.pleegplein.text.api.Heading;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.MarkdownText;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.text.core.CommonMarkText;

/**
 * Writes articles straight into the tables of a site that does not run, in a small part of the time of an import. The first
 * ones must have been imported: what it would write of them must be what the import wrote.
 */
public final class StoredArticles implements AutoCloseable {
    private static final String ORIGIN = "import";
    private static final String KIND = "article";
    private static final int IN_ONE_BATCH = 500;
    private static final int COMPARED = 20;
    /** Stands in the hash of a file. */
    private static final String RENDERING = "library-1";

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    /** What an article has, and the column that says whose it is. */
    private static final Map<String, String> TABLES = Map.of(
            "library_article", "id",
            "library_text", "item_id",
            "library_slug", "item_id",
            "library_term", "item_id",
            "library_source", "article_id",
            "library_check", "article_id");

    private final Articles articles;
    private final Connection connection;
    private final Markdown markdown = new CommonMarkText();
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private final Map<String, UUID> referents = new LinkedHashMap<>();

    /** @param database the file, without the ending that H2 gives it */
    public StoredArticles(Path root, Path database) throws IOException, SQLException {
        this.articles = new Articles(root);
        this.connection = DriverManager.getConnection(
                "jdbc:h2:" + database + ";TIME ZONE=UTC;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;CACHE_SIZE=262144",
                "sa",
                "");
        connection.setAutoCommit(false);
    }

    /** Adds the articles from the first that was not imported to the one before end. */
    public void add(int imported, int end) throws SQLException {
        addReferents();
        compareWithImport(imported);
        for (int from = imported; from < end; from += IN_ONE_BATCH) {
            List<Rows> batch = IntStream.range(from, Math.min(end, from + IN_ONE_BATCH))
                    .parallel()
                    .mapToObj(number -> rows(articles.article(number), id(number)))
                    .toList();
            for (Rows rows : batch) {
                for (Rows.Row row : rows.all()) {
                    insert(row);
                }
            }
            executeBatches();
        }
    }

    /** All that articles name: not each of them is in the imported ones. */
    private void addReferents() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, name from library_referent")) {
            while (rows.next()) {
                referents.put(rows.getString(2), rows.getObject(1, UUID.class));
            }
        }
        for (String name : Articles.referents()) {
            if (!referents.containsKey(name)) {
                UUID id = id(referents.size());
                referents.put(name, id);
                insert(new Rows()
                        .add("library_referent")
                        .with("id", id)
                        .with("name", name)
                        .with("name_key", name.toLowerCase(Locale.ROOT))
                        .with("role", Articles.ROLE));
            }
        }
        executeBatches();
    }

    private void compareWithImport(int imported) throws SQLException {
        for (int number = 0; number < imported; number += Math.max(1, imported / COMPARED)) {
            Article article = articles.article(number);
            UUID id = stored(article.slug());
            Set<String> expected = new TreeSet<>();
            rows(article, id).all().forEach(row -> expected.add(line(row.table(), row.values())));
            Set<String> found = new TreeSet<>();
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                found.addAll(stored(table.getKey(), table.getValue(), id));
            }
            if (!expected.equals(found)) {
                throw new IllegalStateException("The library keeps articles otherwise than " + getClass() + " does:\n"
                        + found + "\n" + expected);
            }
        }
    }

    private UUID stored(String slug) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from library_article where slug = ?")) {
            select.setString(1, slug);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("'" + slug + "' was not imported");
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    private Set<String> stored(String table, String key, UUID id) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from " + table + " where " + key + " = ?")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Map<String, Object> values = new TreeMap<>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        String name = rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT);
                        boolean isText = rows.getMetaData().getColumnType(column) == Types.CLOB;
                        Object value = isText ? rows.getString(column) : rows.getObject(column);
                        if (value != null) {
                            values.put(name, value);
                        }
                    }
                    lines.add(line(table, values));
                }
            }
        }
        return lines;
    }

    private static String line(String table, Map<String, Object> values) {
        return table + new TreeMap<>(values);
    }

    private void executeBatches() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
        connection.commit();
    }

    /** Sorted by time, as the ids of the site are (RFC 9562, version 7). */
    private static UUID id(int number) {
        long millis = BEGIN.toEpochMilli() + number;
        long random = ThreadLocalRandom.current().nextLong();
        return new UUID((millis << 16) | 0x7000 | (random >>> 52), (random & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
    }

    private void insert(Rows.Row row) throws SQLException {
        PreparedStatement insert = inserts.get(row.table());
        if (insert == null) {
            String values = String.join(
                    ", ", row.values().keySet().stream().map(column -> "?").toList());
            insert = connection.prepareStatement("insert into " + row.table() + " ("
                    + String.join(", ", row.values().keySet()) + ") values (" + values + ")");
            inserts.put(row.table(), insert);
        }
        int position = 0;
        for (Object value : row.values().values()) {
            insert.setObject(++position, value);
        }
        insert.addBatch();
    }

    /** What the import leaves of an article. */
    private Rows rows(Article article, UUID id) {

        MarkdownText text = markdown.render(article.markdown(), Media.NONE);
        OffsetDateTime updated = instant(article.updated());
        Rows rows = new Rows();
        rows.add("library_article")
                .with("id", id)
                .with("slug", article.slug())
                .with("state", "PUBLISHED")
                .with("origin", ORIGIN)
                .with("content_hash", hash(article))
                .with("revision", 1L)
                .with("title", article.title())
                .with("summary", article.summary())
                .with("pillars", String.join("\n", article.pillars()))
                .with("themes", String.join("\n", article.themes()))
                .with("keywords", String.join("\n", article.keywords()))
                .with("audiences", String.join("\n", article.audiences()))
                .with("minutes", text.minutes())
                .with("sources", article.sources().size())
                .with("checks", article.checks().size())
                .with("published", instant(article.published()))
                .with("updated", updated)
                .with("review_by", article.updated().plusYears(1).toString());
        rows.add("library_text")
                .with("item_id", id)
                .with("html", text.html().value())
                .with("plain", text.plain())
                .with("headings", headings(text.headings()));
        rows.add("library_slug")
                .with("item_kind", KIND)
                .with("slug", article.slug())
                .with("item_id", id)
                .with("present", true);
        terms(rows, id, "PILLAR", article.pillars(), updated);
        terms(rows, id, "THEME", article.themes(), updated);
        terms(rows, id, "KEYWORD", article.keywords(), updated);
        terms(rows, id, "AUDIENCE", article.audiences(), updated);
        for (int position = 0; position < article.sources().size(); position++) {
            Article.Source source = article.sources().get(position);
            rows.add("library_source")
                    .with("article_id", id)
                    .with("position", position)
                    .with("title", source.title())
                    .with("publisher", source.publisher())
                    .with("url", source.url())
                    .with("source_year", source.year());
        }
        for (int position = 0; position < article.checks().size(); position++) {
            Article.Check check = article.checks().get(position);
            rows.add("library_check")
                    .with("article_id", id)
                    .with("position", position)
                    .with("referent_id", referents.get(check.name()))
                    .with("checked_on", check.checked().toString());
        }
        return rows;
    }

    private static void terms(Rows rows, UUID id, String kind, List<String> slugs, OffsetDateTime updated) {
        for (String slug : slugs) {
            rows.add("library_term")
                    .with("item_id", id)
                    .with("kind", kind)
                    .with("slug", slug)
                    .with("item_kind", KIND)
                    .with("updated", updated);
        }
    }

    private static String headings(List<Heading> headings) {
        return String.join(
                "\n",
                headings.stream()
                        .map(heading -> heading.level() + " " + heading.anchor() + " " + heading.text())
                        .toList());
    }

    private static OffsetDateTime instant(LocalDate date) {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static String hash(Article article) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] file = digest.digest(article.file().getBytes(StandardCharsets.UTF_8));
            digest.update(RENDERING.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
