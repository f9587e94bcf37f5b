package nl.pleegplein.mail.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        OutboxSection.class,
                        "mail",
                        TextExceptions.none()
                                // The core refuses with these, and a page may have to say so.
                                .usedElsewhere("mail.forbidden", "mail.cursor.invalid"))
                .checks();
    }
}
