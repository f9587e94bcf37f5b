package nl.pleegplein.search.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        SearchSection.class,
                        "search",
                        TextExceptions.none()
                                .noKeys("search.css", "search.suggest", "search.page")
                                .forPrograms("rest")
                                .placesForScripts("{n}"))
                .checks();
    }
}
