package nl.pleegplein.profiles.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        ProfilesSection.class,
                        "profiles",
                        TextExceptions.none()
                                .noKeys("profiles.css")
                                // The core refuses with these.
                                .usedElsewhere(
                                        "profiles.fault.long",
                                        "profiles.fault.text",
                                        "profiles.fault.choice",
                                        "profiles.fault.many",
                                        "profiles.fault.unknown",
                                        "profiles.unknown",
                                        "profiles.fault.picture.none",
                                        "profiles.fault.picture.large",
                                        "profiles.fault.picture.type",
                                        "profiles.too-often",
                                        "profiles.forbidden"))
                .checks();
    }
}
