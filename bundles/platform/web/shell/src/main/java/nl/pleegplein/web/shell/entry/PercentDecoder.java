package nl.pleegplein.web.shell.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Percent-decoding (RFC 3986) that refuses what is not valid, overlong UTF-8 included. */
public final class PercentDecoder {
    private PercentDecoder() {}

    /** A part of a path. */
    public static String path(String encoded) {
        return decode(encoded, false);
    }

    /** A name or value of a query or form: a plus is a space. */
    public static String form(String encoded) {
        return decode(encoded, true);
    }

    private static String decode(String encoded, boolean plusIsSpace) {
        if (isPlain(encoded, plusIsSpace)) {
            return encoded;
        }
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++, length++) {
            byte read = bytes[i];
            if (read == '%') {
                if (i + 2 >= bytes.length) {
                    throw new Refusal(400, "An escape is cut off");
                }
                read = (byte) (hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]));
                i += 2;
            } else if (read == '+' && plusIsSpace) {
                read = ' ';
            }
            bytes[length] = read;
        }
        String decoded = utf8(bytes, length);
        if (decoded.indexOf('\0') >= 0) {
            throw new Refusal(400, "A NUL has no place in a text");
        }
        return decoded;
    }

    private static boolean isPlain(String text, boolean plusIsSpace) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '\0' || (c == '+' && plusIsSpace)) {
                return false;
            }
        }
        return true;
    }

    private static int hex(byte digit) {
        int value = digit < 0 ? -1 : Character.digit(digit, 16);
        if (value < 0) {
            throw new Refusal(400, "An escape is not hexadecimal");
        }
        return value;
    }

    private static String utf8(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "Not UTF-8");
        }
    }
}
