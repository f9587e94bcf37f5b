package nl.pleegplein.keys.core;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.pleegplein.keys.api.Keys;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A signature is the key's id, a full stop, and the code in base64url. */
@Component(configurationPid = "nl.pleegplein.keys")
@Designate(ocd = KeysConfiguration.class)
public final class RingKeys implements Keys {
    private static final Logger LOG = LoggerFactory.getLogger(RingKeys.class);

    private final KeyRingFile file;
    private final Duration rotateAfter;
    private final Duration keep;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Snapshot snapshot;

    @Activate
    public RingKeys(BundleContext context, KeysConfiguration configuration, @Reference Clock clock) {
        this(
                new KeyRingFile(path(context, configuration.file())),
                Duration.ofDays(configuration.rotateDays()),
                Duration.ofDays(configuration.keepDays()),
                clock);
    }

    RingKeys(KeyRingFile file, Duration rotateAfter, Duration keep, Clock clock) {
        this.file = file;
        this.rotateAfter = rotateAfter;
        this.keep = keep;
        this.clock = clock;
        this.snapshot = rotated();
    }

    @Override
    public String sign(String purpose, String text) {
        Key key = signing();
        byte[] code = key.authenticate(message(purpose, text));
        return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    @Override
    public boolean verify(String purpose, String text, String signature) {
        int stop = signature.indexOf('.');
        if (stop < 0) {
            return false;
        }
        return verifying(signature.substring(0, stop))
                .map(key -> key.authenticate(message(purpose, text)))
                .filter(code -> MessageDigest.isEqual(code, decoded(signature.substring(stop + 1))))
                .isPresent();
    }

    private Key signing() {
        Instant now = clock.instant();
        return snapshot.ring().signing(now, rotateAfter).orElseGet(this::newest);
    }

    /** A new key, or while none can be written the old one, which is valid for as long as it is the newest. */
    private Key newest() {
        try {
            snapshot = rotated();
        } catch (UncheckedIOException e) {
            LOG.error("A new key cannot be written; the old one stays in use", e);
        }
        return snapshot.ring().newest().orElseThrow();
    }

    /** Another node may have made the key: then the file has changed since it was read. */
    private Optional<Key> verifying(String id) {
        Instant now = clock.instant();
        Optional<Key> known = snapshot.ring().verifying(id, now, keep);
        if (known.isPresent()) {
            return known;
        }
        try {
            if (!file.version().equals(snapshot.version())) {
                snapshot = read();
            }
        } catch (UncheckedIOException e) {
            LOG.error("The key ring cannot be read again; the keys in memory stay in use", e);
        }
        return snapshot.ring().verifying(id, now, keep);
    }

    private Snapshot rotated() {
        Instant now = clock.instant();
        file.change(current -> current.signing(now, rotateAfter).isPresent()
                ? current
                : current.with(Key.make(random, now)).withoutExpired(now, keep));
        return read();
    }

    /** The version first: a change in between is then seen the next time. */
    private Snapshot read() {
        KeyRingFile.Version version = file.version();
        return new Snapshot(version, file.read());
    }

    private static Path path(BundleContext context, String configured) {
        return configured.isBlank()
                ? Path.of(Optional.ofNullable(context.getProperty("karaf.data")).orElse("data"), "keys", "keyring")
                : Path.of(configured.strip());
    }

    /** The purpose goes in with its length, so that no purpose and text can be mistaken for another pair. */
    private static byte[] message(String purpose, String text) {
        byte[] first = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] second = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + first.length + second.length)
                .putInt(first.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] decoded(String code) {
        try {
            return Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private record Snapshot(KeyRingFile.Version version, KeyRing ring) {}
}
