package nl.pleegplein.itests.bench.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that the library imports. */
public final class ArticleFiles {
    private final Articles articles;

    public ArticleFiles(Path root) throws IOException {
        this.articles = new Articles(root);
    }

    /** The articles 0 to count - 1, without dossiers. */
    public void writeArticles(int count, Path folder) throws IOException {
        Path into = Files.createDirectories(folder.resolve("articles"));
        for (int number = 0; number < count; number++) {
            Article article = articles.article(number);
            Files.writeString(into.resolve(article.slug() + ".md"), article.file());
        }
    }

    /** The dossiers of the articles 0 to count - 1. */
    public void writeDossiers(int count, Path folder) throws IOException {
        Path into = Files.createDirectories(folder.resolve("dossiers"));
        int step = Articles.AROUND_A_DOSSIER;
        for (int last = step - 1; last < count; last += step) {
            Files.writeString(into.resolve("dossier-" + last + ".md"), articles.dossier(last));
        }
    }
}
