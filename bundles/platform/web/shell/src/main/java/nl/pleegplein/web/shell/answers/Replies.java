package nl.pleegplein.web.shell.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.entry.SecurityHeaders;

/** Turns texts, bytes and files into replies: tags, conditional answers, ranges, caching, compression. Thread-safe. */
public final class Replies {
    public static final String HTML = "text/html;charset=utf-8";

    private static final Caching MOVED = Caching.publicFor(Duration.ofHours(1));

    private final Compression compression = new Compression();

    /**
     * A body that is in memory.
     *
     * @param personal made for one reader
     */
    public Reply body(RequestFacts request, int status, String type, byte[] bytes, Caching caching, boolean personal) {
        Reply reply = Reply.of(status, type, bytes)
                .with("Cache-Control", CacheControl.of(caching, personal))
                .with("Vary", caching.immutable() ? "Accept-Encoding" : "Accept-Encoding, Cookie");
        if (caching.shared() && !personal && !type.startsWith("text/html")) {
            reply = reply.with("Cross-Origin-Resource-Policy", "cross-origin");
        }
        boolean tagged = status == 200 && !caching.maxAge().isNegative();
        String tag = tagged ? Validators.weakTag(bytes) : "";
        if (tagged) {
            reply = reply.with("ETag", tag);
            if (isRead(request) && Validators.isUnchanged(request, tag, Optional.empty())) {
                return reply.notModified();
            }
        }
        return compressed(request, reply, type, bytes, personal ? "" : tag);
    }

    private Reply compressed(RequestFacts request, Reply reply, String type, byte[] bytes, String tag) {
        if (!Compression.worthwhile(type, bytes.length) || !request.acceptsGzip()) {
            return reply;
        }
        byte[] compressed = tag.isEmpty() ? compression.once(bytes) : compression.remembered(tag, bytes);
        return reply.withBody(compressed).with("Content-Encoding", "gzip");
    }

    /** One that may be asked for again later (RFC 9110, section 10.2.3). */
    public static Reply later(Reply reply, Duration wait) {
        return reply.with("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
    }

    /** A page that others may frame. */
    public static Reply framedBy(Reply reply, String ancestors) {
        return reply.with("Content-Security-Policy", SecurityHeaders.policyFramedBy(ancestors))
                .with("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /**
     * A page that may show pages of others in a frame.
     *
     * @param origins none: it may not
     */
    public static Reply framing(Reply reply, Set<String> origins) {
        return origins.isEmpty()
                ? reply
                : reply.with("Content-Security-Policy", SecurityHeaders.policyFraming(origins));
    }

    /**
     * An asset, compressed beforehand.
     *
     * @param caching for ever, unless it was asked for at the address of another version
     */
    public static Reply asset(
            RequestFacts request, String type, byte[] bytes, Optional<byte[]> gzipped, Caching caching) {
        Map<String, String> headers = Map.of(
                "Content-Type", type, "Cache-Control", CacheControl.of(caching, false), "Vary", "Accept-Encoding");
        boolean compress = gzipped.isPresent() && request.acceptsGzip();
        Reply reply = new Reply(200, headers, compress ? gzipped.get() : bytes, Optional.empty(), List.of());
        return compress ? reply.with("Content-Encoding", "gzip") : reply;
    }

    /** @param personal asked by one reader, who may be shown the way to what is not for all */
    public static Reply redirect(String path, boolean permanent, boolean personal) {
        Reply reply = Reply.empty(permanent ? 301 : 303).with("Location", path);
        return permanent
                ? reply.with("Cache-Control", CacheControl.of(MOVED, personal)).with("Vary", "Cookie")
                : reply.with("Cache-Control", "no-store");
    }

    /**
     * A file, opened unless only its head was asked for.
     *
     * @throws UnopenedFileException when it cannot be opened
     */
    public static Reply stream(RequestFacts request, Answer.Stream file, boolean personal)
            throws UnopenedFileException {
        String tag = "\"" + file.etag().replace("\"", "") + "\"";
        if (isRead(request) && Validators.isUnchanged(request, tag, Optional.of(file.modified()))) {
            Reply reply = Reply.of(200, file.type(), new byte[0]);
            return described(reply, file, tag, personal).notModified();
        }
        ByteRange.Asked asked = asked(request, file, tag);
        if (asked instanceof ByteRange.Asked.OutOfReach) {
            return Reply.empty(416)
                    .with("Content-Range", "bytes */" + file.size())
                    .with("Cache-Control", "no-store");
        }
        if (asked instanceof ByteRange.Asked.Part part) {
            ByteRange range = part.range();
            Reply reply = Reply.stream(206, file.type(), opened(request, file, range.first(), range.length()))
                    .with("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.size());
            return described(reply, file, tag, personal);
        }
        Reply reply = Reply.stream(200, file.type(), opened(request, file, 0, file.size()));
        return described(reply, file, tag, personal);
    }

    /** Ranges are for GET alone (RFC 9110, section 14.2). */
    private static ByteRange.Asked asked(RequestFacts request, Answer.Stream file, String tag) {
        return request.method().equals("GET") && Validators.rangeStillFits(request, tag, file.modified())
                ? ByteRange.parse(request.header("Range"), file.size())
                : new ByteRange.Asked.Whole();
    }

    private static Reply.Streamed opened(RequestFacts request, Answer.Stream file, long offset, long length)
            throws UnopenedFileException {
        InputStream in = request.isHead() || length == 0 ? InputStream.nullInputStream() : opened(file, offset);
        return new Reply.Streamed(Objects.requireNonNull(in, "A file without bytes"), length);
    }

    private static InputStream opened(Answer.Stream file, long offset) throws UnopenedFileException {
        try {
            return file.source().open(offset);
        } catch (IOException | UncheckedIOException e) {
            throw new UnopenedFileException(e);
        }
    }

    private static Reply described(Reply reply, Answer.Stream file, String tag, boolean personal) {
        Reply described = reply.with("ETag", tag)
                .with("Last-Modified", Validators.httpDate(file.modified()))
                .with("Accept-Ranges", "bytes")
                .with("Cache-Control", CacheControl.of(file.caching(), personal));
        if (file.caching().shared() && !personal) {
            described = described.with("Cross-Origin-Resource-Policy", "cross-origin");
        } else {
            described = described.with("Vary", "Cookie");
        }
        return file.download().isPresent()
                ? described.with(
                        "Content-Disposition", attachment(file.download().get()))
                : described;
    }

    /** A file name in both spellings (RFC 6266). */
    private static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }

    private static boolean isRead(RequestFacts request) {
        return request.method().equals("GET") || request.isHead();
    }
}
