package nl.pleegplein.content.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.pleegplein.content.api.Term;

/** The terms to begin with, {@code taxonomy.yaml}. */
final class TaxonomyFile {
    private TaxonomyFile() {}

    static List<Term> read() {
        try (InputStream input = TaxonomyFile.class.getResourceAsStream("taxonomy.yaml")) {
            return TermsReader.read(new String(input.readAllBytes(), StandardCharsets.UTF_8), kind -> List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
