package nl.pleegplein.files.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of files that are kept, recognised by their first bytes. */
enum FileType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    SVG("image/svg+xml", "svg"),
    MP4("video/mp4", "mp4", "m4v"),
    WEBM("video/webm", "webm"),
    PDF("application/pdf", "pdf"),
    VTT("text/vtt", "vtt"),
    TEXT("text/plain", "txt");

    private static final int HEAD = 4096;
    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "M4VH",
            "M4VP", "dash", "MSNV", "mp71");

    private final String mediaType;
    private final String suffixes;

    FileType(String mediaType, String... suffixes) {
        this.mediaType = mediaType;
        this.suffixes = String.join(",", suffixes);
    }

    static Optional<FileType> of(Path file) throws IOException {
        String head;
        try (InputStream input = Files.newInputStream(file)) {
            head = new String(input.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        Optional<FileType> binary = binary(head);
        return binary.isPresent() ? binary : Utf8.isText(file) ? text(head) : Optional.empty();
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return List.of(values()).stream()
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Whether a name may end in this suffix, in lower case. */
    boolean mayEndIn(String suffix) {
        return List.of(suffixes.split(",", -1)).contains(suffix);
    }

    /** How names of this type end. */
    String suffix() {
        int comma = suffixes.indexOf(',');
        return comma < 0 ? suffixes : suffixes.substring(0, comma);
    }

    private static Optional<FileType> binary(String head) {
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (head.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        // ISO base media files are also HEIC, AVIF and QuickTime: the brand tells.
        if (head.startsWith("ftyp", 4) && head.length() >= 12 && MP4_BRANDS.contains(head.substring(8, 12))) {
            return Optional.of(MP4);
        }
        // Matroska begins in the same way; its document type stands in the first element.
        boolean ebml = head.startsWith("\u001aE\u00df\u00a3");
        return ebml && head.substring(0, Math.min(64, head.length())).contains("webm")
                ? Optional.of(WEBM)
                : Optional.empty();
    }

    private static Optional<FileType> text(String head) {
        String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        if (start.matches("(?s)WEBVTT([ \t\r\n].*)?")) {
            return Optional.of(VTT);
        }
        if (start.stripLeading().startsWith("<")) {
            return start.contains("<svg") ? Optional.of(SVG) : Optional.empty();
        }
        return Optional.of(TEXT);
    }
}
