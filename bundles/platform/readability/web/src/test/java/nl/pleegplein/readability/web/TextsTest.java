package nl.pleegplein.readability.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        ReadabilitySection.class,
                        "readability",
                        TextExceptions.none()
                                // The core refuses with these.
                                .usedElsewhere(
                                        "readability.forbidden", "readability.fault.long", "readability.fault.empty"))
                .checks();
    }
}
