package nl.pleegplein.itests.bench.articles;

import java.time.LocalDate;
import java.util.List;

/** An article as an editor writes it. */
record Article(
        String slug,
        String title,
        String summary,
        List<String> pillars,
        List<String> themes,
        List<String> keywords,
        List<String> audiences,
        List<Source> sources,
        List<Check> checks,
        LocalDate published,
        LocalDate updated,
        String markdown) {
    record Source(String title, String publisher, String url, int year) {}

    record Check(String name, String role, LocalDate checked) {}

    /** The file that the library imports. */
    String file() {
        StringBuilder file = new StringBuilder("---\ntitle: \"").append(title);
        file.append("\"\nsummary: \"").append(summary);
        file.append("\"\npillars: ").append(pillars).append("\nthemes: ").append(themes);
        file.append("\nkeywords: ").append(keywords).append("\naudiences: ").append(audiences);
        file.append("\nsources:\n");
        for (Source source : sources) {
            file.append("  - title: \"")
                    .append(source.title())
                    .append("\"\n    publisher: ")
                    .append(source.publisher());
            file.append("\n    url: ")
                    .append(source.url())
                    .append("\n    year: ")
                    .append(source.year())
                    .append('\n');
        }
        file.append("referents:\n");
        for (Check check : checks) {
            file.append("  - name: ")
                    .append(check.name())
                    .append("\n    role: ")
                    .append(check.role());
            file.append("\n    checked: ").append(check.checked()).append('\n');
        }
        file.append("published: ")
                .append(published)
                .append("\nupdated: ")
                .append(updated)
                .append("\n---\n");
        return file.append(markdown).toString();
    }
}
