package nl.pleegplein.web.shell.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.shell.TestClock;
import nl.pleegplein.web.shell.TestSection;
import nl.pleegplein.web.shell.entry.RequestFacts;
import org.junit.jupiter.api.Test;

class SectionTextTest {
    private final SectionText dutch = text(RequestFacts.DUTCH);
    private final SectionText english = text(RequestFacts.ENGLISH);

    @Test
    void datesAreInWords() {
        assertEquals("vandaag", dutch.date(Instant.parse("2026-11-19T23:30:00Z")));
        assertEquals("gisteren", dutch.date(Instant.parse("2026-11-19T10:00:00Z")));
        assertEquals("3 maart 2026", dutch.date(Instant.parse("2026-03-03T10:00:00Z")));
        assertEquals("3 March 2026", english.date(LocalDate.of(2026, 3, 3)));
        assertEquals("2026-11-20", dutch.isoDate(Instant.parse("2026-11-19T23:30:00Z")));
        assertEquals("00:30", dutch.time(Instant.parse("2026-11-19T23:30:00Z")));
    }

    @Test
    void numbersAndSizesAreWrittenAsPeopleDo() {
        assertEquals("1.234", dutch.number(1234));
        assertEquals("1,234", english.number(1234));
        assertEquals("812 B", dutch.size(812));
        assertEquals("1,2 MB", dutch.size(1_234_567));
        assertEquals("1 GB", dutch.size(999_999_999));
        assertEquals("45 kB", english.size(45_100));
    }

    @Test
    void aKeyThatIsNowhereShows() {
        assertEquals("??nergens??", dutch.get("nergens"));
    }

    @Test
    void placeholdersAreFilledAsByMessageFormat() {
        assertEquals("Jan's 1.234 {0}", new Phrase("{1}''s {0} '{0}'", RequestFacts.DUTCH).with(1234, "Jan"));
        assertEquals(
                "1 antwoord, 2 antwoorden",
                new Phrase("{0,choice,1#1 antwoord|1<{0} antwoorden}, {1} antwoorden", RequestFacts.DUTCH).with(1, 2));
    }

    private static SectionText text(Locale locale) {
        Messages messages = TestSection.words();
        return new SectionText(locale, messages, messages, new Icons(), new TestClock());
    }
}
