package nl.pleegplein.itests.bench.articles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Articles and dossiers as editors would write them: 400 to 900 words of Dutch, headings, themes of which few are common.
 * The same numbers always give the same articles.
 */
public final class Articles {
    /** Raised when the articles become other ones. */
    public static final int EDITION = 1;

    /** Each dossier is of articles among so many. */
    static final int AROUND_A_DOSSIER = 100;

    private static final int OF_A_DOSSIER = 6;
    private static final List<String> REFERENTS =
            IntStream.range(0, 400).mapToObj(n -> "Referent " + n).toList();

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final int DAYS = 3000;

    static final String ROLE = "orthopedagoog";

    private final Corpus corpus;

    public Articles(Path root) throws IOException {
        this.corpus = new Corpus(root);
    }

    /** Where the article with this number is. */
    public static String slug(int number) {
        return "artikel-" + number;
    }

    /** All who check articles. */
    static List<String> referents() {
        return REFERENTS;
    }

    Article article(int number) {
        Random random = new Random(number);
        LocalDate updated = LAST_DAY.minusDays(random.nextInt(DAYS));
        List<Article.Source> sources = new ArrayList<>();
        for (int source = 0; source < 2 + random.nextInt(3); source++) {
            sources.add(new Article.Source(
                    title(random),
                    capital(corpus.words().draw(random)),
                    "https://example.org/" + number + "/" + source,
                    2015 + random.nextInt(11)));
        }
        List<Article.Check> checks = new ArrayList<>();
        for (int referent = 0; referent < 2; referent++) {
            String name = REFERENTS.get(random.nextInt(REFERENTS.size() / 2) * 2 + referent);
            checks.add(new Article.Check(name, ROLE, updated));
        }
        return new Article(
                slug(number),
                title(random),
                summary(random),
                some(corpus.taxonomy().pillars(), 1, 2, random),
                some(corpus.taxonomy().themes(), 1, 4, random),
                some(corpus.taxonomy().keywords(), 2, 5, random),
                some(corpus.taxonomy().audiences(), 1, 3, random),
                sources,
                checks,
                updated.minusDays(random.nextInt(300)),
                updated,
                text(random));
    }

    /** The file of a dossier of articles up to the one with this number. */
    String dossier(int last) {
        Random random = new Random(-last);
        Set<String> articles = new LinkedHashSet<>();
        while (articles.size() < OF_A_DOSSIER) {
            articles.add(slug(last - random.nextInt(AROUND_A_DOSSIER)));
        }
        LocalDate updated = LAST_DAY.minusDays(random.nextInt(DAYS));
        StringBuilder file = new StringBuilder("---\ntitle: \"").append(title(random));
        file.append("\"\nsummary: \"").append(summary(random));
        file.append("\"\npillars: ").append(some(corpus.taxonomy().pillars(), 1, 2, random));
        file.append("\nthemes: ").append(some(corpus.taxonomy().themes(), 1, 4, random));
        file.append("\narticles: ").append(articles);
        file.append("\npublished: ")
                .append(updated)
                .append("\nupdated: ")
                .append(updated)
                .append("\n---\n");
        paragraph(file, random);
        return file.toString();
    }

    private String summary(Random random) {
        return corpus.sentence(random).replace("\"", "");
    }

    private String title(Random random) {
        String heading = corpus.heading(random).replace("\"", "").replaceAll("[?!.]$", "");
        String title = heading + ": " + corpus.words().draw(random) + " en "
                + corpus.words().compound(random);
        return title.length() <= 120 ? title : title.substring(0, 120).strip();
    }

    private String text(Random random) {
        StringBuilder file = new StringBuilder();
        int words = 400 + random.nextInt(501);
        int written = paragraph(file, random);
        while (written < words) {
            file.append("## ").append(corpus.heading(random)).append("\n\n");
            for (int paragraph = 0; paragraph < 2; paragraph++) {
                written += paragraph(file, random);
            }
            if (random.nextInt(3) == 0) {
                for (int item = 0; item < 4; item++) {
                    String sentence = corpus.sentence(random);
                    file.append("- ").append(sentence).append('\n');
                    written += count(sentence);
                }
                file.append('\n');
            }
        }
        return file.toString();
    }

    private int paragraph(StringBuilder file, Random random) {
        int words = 0;
        for (int n = 0; n < 3 + random.nextInt(4); n++) {
            String sentence = corpus.sentence(random);
            file.append(n == 0 ? "" : " ")
                    .append(n == 1 ? "**" + corpus.words().draw(random) + "** " : "")
                    .append(sentence);
            words += count(sentence);
        }
        file.append("\n\n");
        return words;
    }

    private static List<String> some(List<String> slugs, int least, int most, Random random) {
        Set<String> chosen = new LinkedHashSet<>();
        int wanted = least + random.nextInt(most - least + 1);
        while (chosen.size() < wanted) {
            chosen.add(slugs.get(Skew.index(slugs.size(), random)));
        }
        return List.copyOf(chosen);
    }

    private static int count(String sentence) {
        return sentence.split(" ", -1).length;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
