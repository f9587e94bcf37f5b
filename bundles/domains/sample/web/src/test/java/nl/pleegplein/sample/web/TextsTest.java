package nl.pleegplein.sample.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        SampleSection.class,
                        "sample",
                        TextExceptions.none()
                                // The core refuses with this, and a page may have to say so.
                                .usedElsewhere("sample.cursor.invalid")
                                .forPrograms("rest"))
                .checks();
    }
}
