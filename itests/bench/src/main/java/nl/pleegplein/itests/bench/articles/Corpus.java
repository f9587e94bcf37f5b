package nl.pleegplein.itests.bench.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the generated articles are made of: sentences and headings of the demonstration, terms of the taxonomy. */
final class Corpus {
    private static final String DEMO = "bundles/demo/src/main/resources/content/articles";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern PROSE = Pattern.compile("[A-Z][^|*\\[\\]<>#_`!]{20,200}[.!?]");
    private static final Pattern LONG_WORD = Pattern.compile("\\b\\p{Ll}{6,}\\b");

    private final List<String> sentences = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final Taxonomy taxonomy;
    private final Words words;

    Corpus(Path root) throws IOException {
        this.words = Words.in(root);
        this.taxonomy = Taxonomy.in(root);
        try (Stream<Path> articles = Files.list(root.resolve(DEMO))) {
            for (Path article : articles.sorted().toList()) {
                read(Files.readString(article));
            }
        }
    }

    private void read(String article) {
        String text = article.substring(article.indexOf("\n---\n", 4) + 5);
        text.lines().forEach(line -> {
            if (line.startsWith("## ")) {
                headings.add(line.substring(3));
            }
            SENTENCE_END
                    .splitAsStream(line)
                    .filter(sentence -> PROSE.matcher(sentence).matches())
                    .forEach(sentences::add);
        });
    }

    Taxonomy taxonomy() {
        return taxonomy;
    }

    Words words() {
        return words;
    }

    String heading(Random random) {
        return headings.get(random.nextInt(headings.size()));
    }

    /** A sentence of the demonstration; in some, other words stand. */
    String sentence(Random random) {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        return random.nextInt(3) > 0
                ? sentence
                : LONG_WORD
                        .matcher(sentence)
                        .replaceFirst(random.nextInt(4) > 0 ? words.draw(random) : words.compound(random));
    }
}
