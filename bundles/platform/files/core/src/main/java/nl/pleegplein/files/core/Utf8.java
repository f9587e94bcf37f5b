package nl.pleegplein.files.core;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class Utf8 {
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private Utf8() {}

    /** Whether a file is text in UTF-8 without control characters, and no larger than people write. */
    static boolean isText(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0 || size > MAX_BYTES) {
            return false;
        }
        // A new decoder reports what is malformed; a reader made from the charset would replace it.
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            char[] part = new char[8192];
            for (int length = reader.read(part); length >= 0; length = reader.read(part)) {
                for (int index = 0; index < length; index++) {
                    if (Character.isISOControl(part[index]) && "\t\r\n\f".indexOf(part[index]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
