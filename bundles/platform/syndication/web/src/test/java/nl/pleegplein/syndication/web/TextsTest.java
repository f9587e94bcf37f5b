package nl.pleegplein.syndication.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        SyndicationSection.class,
                        "syndication",
                        TextExceptions.none().names("Atom", "RSS", "JSON", "Atom:", "RSS:", "JSON:"))
                .checks();
    }
}
