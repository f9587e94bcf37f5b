package nl.pleegplein.accounts.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.pleegplein.content.api.BusyException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106). Of the parameters that OWASP advises, all of which cost an attacker as much, those
 * with the least memory: 7 MiB and some tens of milliseconds of a processor. 19 MiB at a time were too much for the youngest part
 * of a small heap, which was then collected whole after every few sign-ins, and everybody waited. Only one is made at a time,
 * and while others wait for it a quarter of the processors is all they get; who would have to wait long is told to come
 * back. So a flood of people, or of attempts, costs other pages little. Thread-safe.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP, password storage</a>
 */
@Component(service = PasswordHashing.class)
public final class PasswordHashing {
    private static final Argon2Hash.Cost COST = new Argon2Hash.Cost(7 * 1024, 5, 1);
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 1;
    private static final int MOST_WAITING = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final double SHARE_OF_PROCESSORS = 0.25;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final double restForWork =
            Math.max(0, AT_ONCE / (SHARE_OF_PROCESSORS * Runtime.getRuntime().availableProcessors()) - 1);
    private final Argon2Hash.Cost cost;
    private final String nobodys;

    @Activate
    public PasswordHashing() {
        this(COST);
    }

    PasswordHashing(Argon2Hash.Cost cost) {
        this.cost = cost;
        // Not made here, which would cost each start: any hash that no password has will do.
        this.nobodys = new Argon2Hash(cost, bytes(SALT_BYTES), bytes(HASH_BYTES)).toString();
    }

    /** As a PHC string, with its salt and cost. */
    String hash(String password) {
        byte[] salt = bytes(SALT_BYTES);
        return inTurn(() -> new Argon2Hash(cost, salt, made(password, cost, salt, HASH_BYTES)).toString());
    }

    /** A hash that no password has. */
    String ofNobody() {
        return nobodys;
    }

    boolean matches(String password, String kept) {
        Argon2Hash hash = Argon2Hash.parse(kept);
        byte[] made = inTurn(() -> made(password, hash.cost(), hash.salt(), hash.hash().length));
        return MessageDigest.isEqual(made, hash.hash());
    }

    /** No, after the time that {@link #matches} takes: so that nobody learns that there is no such account. */
    boolean matchesNobody(String password) {
        return matches(password, nobodys);
    }

    private static byte[] made(String password, Argon2Hash.Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.iterations())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] made = new byte[length];
        // The same signs may be typed in several ways (RFC 8265).
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), made);
        return made;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (turns.getQueueLength() >= MOST_WAITING || !taken()) {
            throw new BusyException("accounts.busy", "Too many people sign in at once", PATIENCE, false);
        }
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            if (turns.hasQueuedThreads()) {
                LockSupport.parkNanos((long) (restForWork * (System.nanoTime() - begun)));
            }
            turns.release();
        }
    }

    private boolean taken() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
