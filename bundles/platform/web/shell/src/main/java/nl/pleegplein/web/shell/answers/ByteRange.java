package nl.pleegplein.web.shell.answers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14). Several ranges at once are answered with the whole file, as is allowed.
 *
 * @param first the first byte
 * @param last the last one, inclusive
 */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** What a {@code Range} header asks of a file of this size. */
    sealed interface Asked {
        record Part(ByteRange range) implements Asked {}

        record Whole() implements Asked {}

        /** Nothing of it is there (416). */
        record OutOfReach() implements Asked {}
    }

    long length() {
        return last - first + 1;
    }

    static Asked parse(Optional<String> header, long size) {
        Matcher range = SINGLE.matcher(header.orElse(""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Asked.Whole();
        }
        if (range.group(1).isEmpty()) {
            long wanted = Long.parseLong(range.group(2));
            return wanted == 0 || size == 0
                    ? new Asked.OutOfReach()
                    : new Asked.Part(new ByteRange(Math.max(0, size - wanted), size - 1));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        if (last < first) {
            return new Asked.Whole();
        }
        return first >= size ? new Asked.OutOfReach() : new Asked.Part(new ByteRange(first, Math.min(last, size - 1)));
    }
}
