package nl.pleegplein.privacy.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.pleegplein.privacy.api.Erasures;
import nl.pleegplein.privacy.web.TestServices;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final Erasures erasures = new TestServices().erasures();

    private static String printed(Runnable command) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            command.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsPendingIsListedWithWhatCanBeDone() {
        PrivacyPendingCommand command = new PrivacyPendingCommand();
        assertThrows(IllegalStateException.class, command::execute);
        command.erasures = List.of(erasures);
        String text = printed(command::execute);
        assertTrue(text.contains("pleegplein:privacy-erase blogs"), text);
        assertTrue(text.contains("done within seconds"), text);
        assertTrue(text.contains("only it can do it"), text);
    }

    @Test
    void erasingWithoutTheBundleTellsHowMany() {
        PrivacyEraseCommand command = new PrivacyEraseCommand();
        command.erasures = List.of(erasures);
        command.domain = "blogs";
        assertEquals(
                "Done: 2 accounts are erased from the tables of blogs",
                printed(command::execute).strip());
        command.domain = "mail";
        assertEquals(
                "mail is here",
                assertThrows(IllegalArgumentException.class, command::execute).getMessage());
    }
}
