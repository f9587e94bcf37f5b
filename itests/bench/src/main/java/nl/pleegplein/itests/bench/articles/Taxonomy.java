package nl.pleegplein.itests.bench.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The slugs of the terms with which a new site begins. */
public record Taxonomy(List<String> pillars, List<String> themes, List<String> audiences, List<String> keywords) {
    private static final String FILE =
            "bundles/platform/content/core/src/main/resources/nl/pleegplein/content/core/taxonomy.yaml";

    private static final Pattern KIND = Pattern.compile("(pillars|themes|audiences|keywords):");
    private static final Pattern SLUG = Pattern.compile("  - \\{?slug: ([a-z0-9-]+).*");

    private enum Kind {
        PILLARS,
        THEMES,
        AUDIENCES,
        KEYWORDS
    }

    public static Taxonomy in(Path root) throws IOException {
        Map<Kind, List<String>> slugs = new EnumMap<>(Kind.class);
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve(FILE))) {
            Matcher kind = KIND.matcher(line);
            Matcher slug = SLUG.matcher(line);
            if (kind.matches()) {
                current = slugs.computeIfAbsent(
                        Kind.valueOf(kind.group(1).toUpperCase(Locale.ROOT)), unused -> new ArrayList<>());
            } else if (slug.matches()) {
                current.add(slug.group(1));
            }
        }
        return new Taxonomy(
                List.copyOf(slugs.get(Kind.PILLARS)),
                List.copyOf(slugs.get(Kind.THEMES)),
                List.copyOf(slugs.get(Kind.AUDIENCES)),
                List.copyOf(slugs.get(Kind.KEYWORDS)));
    }
}
