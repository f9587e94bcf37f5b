package nl.pleegplein.library.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        LibrarySection.class,
                        "library",
                        TextExceptions.none()
                                .noKeys("library.css", "library.js")
                                // The core refuses with this, and a page may have to say so.
                                .usedElsewhere("library.cursor.invalid")
                                .names("Atom", "RSS", "JSON Feed")
                                .forPrograms("rest", "console"))
                .checks();
    }
}
