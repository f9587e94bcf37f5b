package nl.pleegplein.library.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/** Holds an uploaded file just long enough to hand it on. */
final class Uploads {
    private Uploads() {}

    static <T> T withFile(InputStream body, Function<Path, T> use) throws IOException {
        Path file = Files.createTempFile("pleegplein-upload-", ".zip");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return use.apply(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
