package nl.pleegplein.organisations.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        OrganisationsSection.class,
                        "organisations",
                        TextExceptions.none()
                                .noKeys("organisations.css")
                                // The core refuses with these.
                                .usedElsewhere(
                                        "organisations.fault.name",
                                        "organisations.fault.taken",
                                        "organisations.fault.kinds",
                                        "organisations.fault.regions",
                                        "organisations.fault.site",
                                        "organisations.fault.long",
                                        "organisations.fault.text",
                                        "organisations.fault.member",
                                        "organisations.fault.reason",
                                        "organisations.conflict.ended",
                                        "organisations.conflict.already",
                                        "organisations.conflict.invited",
                                        "organisations.conflict.declined",
                                        "organisations.conflict.many",
                                        "organisations.too-often",
                                        "organisations.unknown",
                                        "organisations.invitation.unknown",
                                        "organisations.staff.unknown",
                                        "organisations.cursor.invalid"))
                .checks();
    }
}
