package nl.pleegplein.operations.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        ModulesSection.class,
                        "beheer",
                        TextExceptions.none().noKeys("beheer.css").withPlainApostrophes())
                .checks();
    }
}
