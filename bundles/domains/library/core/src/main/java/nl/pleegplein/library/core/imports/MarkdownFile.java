package nl.pleegplein.library.core.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text file cut in two.
 *
 * @param frontMatter the YAML between the two lines of dashes; begins on line 2
 * @param bodyLine the line of the file on which the body begins
 */
record MarkdownFile(String frontMatter, int bodyLine, String body) {
    static final int FRONT_MATTER_LINE = 2;
    private static final String DASHES = "---";

    static Optional<MarkdownFile> cut(byte[] bytes, Faults faults) {
        return decode(bytes, faults).flatMap(text -> cut(text, faults));
    }

    private static Optional<String> decode(byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            faults.add(lineAt(text, text.length()), "this is not UTF-8");
            return Optional.empty();
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            if (Characters.isControl(lines.charAt(i))) {
                faults.add(lineAt(lines, i), "there is a control character");
                return Optional.empty();
            }
        }
        return Optional.of(lines.startsWith("\ufeff") ? lines.substring(1) : lines);
    }

    private static Optional<MarkdownFile> cut(String text, Faults faults) {
        String[] lines = text.split("\n", -1);
        if (!lines[0].stripTrailing().equals(DASHES)) {
            faults.add(1, "the file must begin with a line '---' and YAML after it");
            return Optional.empty();
        }
        int end = 1;
        int offset = lines[0].length() + 1;
        int from = offset;
        while (end < lines.length && !lines[end].stripTrailing().equals(DASHES)) {
            offset += lines[end].length() + 1;
            end++;
        }
        if (end == lines.length) {
            faults.add(lines.length, "the YAML is not closed by a line '---'");
            return Optional.empty();
        }
        int body = Math.min(text.length(), offset + lines[end].length() + 1);
        return Optional.of(new MarkdownFile(text.substring(from, offset), end + 2, text.substring(body)));
    }

    private static int lineAt(String text, int end) {
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /** The line of the file on which something in the body first stands. */
    int lineOf(String inBody) {
        int at = body.indexOf(inBody);
        return at < 0 ? bodyLine : lineAt(at);
    }

    /** The line of the file on which a place in the body is. */
    int lineAt(int inBody) {
        return bodyLine - 1 + lineAt(body, inBody);
    }
}
