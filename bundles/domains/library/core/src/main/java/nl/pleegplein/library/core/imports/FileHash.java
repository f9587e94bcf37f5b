package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.pleegplein.library.core.Attachment;

/** One hash (SHA-256) of a text and all that it shows: equal hashes need no work. */
final class FileHash {
    /** Raise it when the same files must give another page, so that the next import makes all of them anew. */
    private static final String RENDERING = "library-1";

    private FileHash() {}

    static String of(byte[] text, List<Attachment> attachments) throws IOException {
        MessageDigest digest = sha256();
        digest.update(RENDERING.getBytes(StandardCharsets.US_ASCII));
        digest.update(sha256().digest(text));
        for (Attachment attachment : attachments) {
            digest.update(sha256().digest(attachment.reference().getBytes(StandardCharsets.UTF_8)));
            digest.update(ofFile(attachment.file()));
            if (attachment.captions().isPresent()) {
                digest.update(ofFile(attachment.captions().get()));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
