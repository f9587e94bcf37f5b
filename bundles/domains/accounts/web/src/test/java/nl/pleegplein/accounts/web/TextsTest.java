package nl.pleegplein.accounts.web;

import java.util.stream.Stream;
import nl.pleegplein.web.testing.SectionTexts;
import nl.pleegplein.web.testing.TextExceptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguagesAndNowhereElse() {
        return SectionTexts.of(
                        AccountsSection.class,
                        "accounts",
                        TextExceptions.none()
                                .noKeys("accounts.css")
                                .forPrograms("console")
                                // The core refuses with these.
                                .usedElsewhere(
                                        "accounts.fault.mail",
                                        "accounts.fault.name",
                                        "accounts.fault.name.scripts",
                                        "accounts.fault.name.taken",
                                        "accounts.fault.password.short",
                                        "accounts.fault.password.long",
                                        "accounts.fault.password.leaked",
                                        "accounts.fault.password.own",
                                        "accounts.fault.rules",
                                        "accounts.fault.statement",
                                        "accounts.fault.code",
                                        "accounts.fault.mail.other",
                                        "accounts.fault.mail.taken",
                                        "accounts.fault.reason",
                                        "accounts.factor.already",
                                        "accounts.factor.none",
                                        "accounts.factor.needed",
                                        "accounts.members.forbidden",
                                        "accounts.function.forbidden",
                                        "accounts.function.unknown",
                                        "accounts.function.last",
                                        "accounts.member.unknown",
                                        "accounts.cursor.invalid",
                                        "accounts.fault.present",
                                        "accounts.fault.token.name",
                                        "accounts.fault.token.days",
                                        "accounts.token.many",
                                        "accounts.token.sample",
                                        "accounts.token.forbidden",
                                        "accounts.code.unknown",
                                        "accounts.too-often",
                                        "accounts.busy",
                                        "accounts.forbidden"))
                .checks();
    }
}
