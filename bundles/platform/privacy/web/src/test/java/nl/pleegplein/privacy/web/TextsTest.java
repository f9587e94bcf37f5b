package nl.pleegplein.privacy.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        PrivacySection.class,
                        "privacy",
                        TextExceptions.none()
                                .names("autoriteitpersoonsgegevens.nl")
                                .forPrograms("console", "rest")
                                // The core refuses with these, and a page may have to say so.
                                .usedElsewhere(
                                        "privacy.forbidden",
                                        "privacy.cursor.invalid",
                                        "privacy.export.unknown",
                                        "privacy.export.too-often",
                                        "privacy.consent.unknown",
                                        "privacy.audit.forbidden",
                                        "privacy.erasures.forbidden",
                                        "privacy.erase.unknown",
                                        "privacy.erase.here",
                                        "privacy.erase.tables"))
                .checks();
    }
}
