package nl.pleegplein.web.shell.entry;

import java.util.List;
import java.util.Locale;

/**
 * How large a body may be.
 *
 * @param form bytes of a form without files
 * @param body bytes of JSON and the like
 * @param upload bytes of a file
 */
public record EntryLimits(long form, long body, long upload) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> FILES = List.of(
            "multipart/form-data",
            "application/octet-stream",
            "application/zip",
            "application/x-zip",
            "application/gzip",
            "video/",
            "audio/",
            "image/",
            "application/pdf");

    long forType(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith(FORM)) {
            return form;
        }
        return FILES.stream().anyMatch(type::startsWith) ? upload : body;
    }
}
