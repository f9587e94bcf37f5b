package nl.pleegplein.web.shell.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import nl.pleegplein.web.shell.answers.ByteRange.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=3-,3,9", "bytes=-4,6,9", "bytes=-99,0,9", "bytes=8-99,8,9"})
    void onePartIsCutFromWhatThereIs(String header, long first, long last) {
        assertEquals(new Asked.Part(new ByteRange(first, last)), ByteRange.parse(Optional.of(header), 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=-0", "bytes=99-100"})
    void whatIsNotThereIsOutOfReach(String header) {
        assertEquals(new Asked.OutOfReach(), ByteRange.parse(Optional.of(header), 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=-", "bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=1-9999999999999999999"
            })
    void whatIsNoSingleRangeGetsTheWhole(String header) {
        assertEquals(new Asked.Whole(), ByteRange.parse(Optional.of(header), 10));
    }

    @Test
    void anEmptyFileHasNoParts() {
        assertEquals(new Asked.OutOfReach(), ByteRange.parse(Optional.of("bytes=0-"), 0));
        assertEquals(new Asked.Whole(), ByteRange.parse(Optional.empty(), 0));
    }
}
