package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.library.core.Attachment;

/** Finds the files that texts point to, and nothing outside the folder. */
final class MediaFolder {
    private final Path root;

    /** @param root as {@link Path#toRealPath} gives it */
    MediaFolder(Path root) {
        this.root = root;
    }

    /**
     * @param line on which it stands
     * @throws RefusedReferenceException when it is no file of the folder
     */
    Attachment find(Path text, String reference, int line) {
        Path file = inside(text, decoded(reference));
        return new Attachment(reference, line, file, isVideo(file) ? Optional.of(captions(file)) : Optional.empty());
    }

    private Path inside(Path text, String reference) {
        if (reference.startsWith("/") || reference.indexOf('\\') >= 0 || !Characters.arePlain(reference)) {
            throw new RefusedReferenceException("must be a path from this file, such as ../media/house.svg");
        }
        try {
            Path file = text.resolveSibling(reference).normalize();
            if (!file.startsWith(root)) {
                throw new RefusedReferenceException("leads out of the folder");
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new RefusedReferenceException(
                        Files.isSymbolicLink(file) ? "is a symbolic link" : "there is no such file");
            }
            if (!file.toRealPath().equals(file)) {
                throw new RefusedReferenceException("goes through a symbolic link, or is written in another case");
            }
            return file;
        } catch (InvalidPathException | IOException e) {
            throw new RefusedReferenceException("there is no such file");
        }
    }

    private static boolean isVideo(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".mp4") || name.endsWith(".webm");
    }

    private Path captions(Path video) {
        String name = video.getFileName().toString();
        String wanted = name.substring(0, name.lastIndexOf('.')) + ".vtt";
        try {
            return inside(video, wanted);
        } catch (RefusedReferenceException e) {
            throw new RefusedReferenceException("a video needs captions beside it: " + wanted);
        }
    }

    /** Undoes percent-encoding (RFC 3986) once. */
    private static String decoded(String reference) {
        if (reference.indexOf('%') < 0) {
            return reference;
        }
        ByteBuffer bytes = ByteBuffer.allocate(reference.length() * 4);
        int at = 0;
        while (at < reference.length()) {
            if (reference.charAt(at) == '%') {
                bytes.put(octet(reference, at + 1));
                at += 3;
            } else {
                int codePoint = reference.codePointAt(at);
                bytes.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedReferenceException("is oddly encoded");
        }
    }

    private static byte octet(String reference, int at) {
        if (at + 2 > reference.length()
                || !HexFormat.isHexDigit(reference.charAt(at))
                || !HexFormat.isHexDigit(reference.charAt(at + 1))) {
            throw new RefusedReferenceException("is oddly encoded");
        }
        return (byte) HexFormat.fromHexDigits(reference, at, at + 2);
    }
}
