package nl.pleegplein.accounts.core;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.mail.api.MailAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How often somebody may try. What one network does is limited for each address apart, so that nobody can lock out another;
 * all networks together far more generously, against many that try one account. A browser in which somebody came in before, and
 * who is signed in, are limited by nobody but themselves. Counts are those of this node.
 */
@Component(service = Attempts.class)
public final class Attempts {
    private static final RateLimit SIGN_IN_CLIENT =
            new RateLimit("accounts.sign-in.client", 120, Duration.ofMinutes(15));
    private static final RateLimit SIGN_IN_BOTH = new RateLimit("accounts.sign-in.both", 8, Duration.ofMinutes(10));
    private static final RateLimit SIGN_IN_ADDRESS =
            new RateLimit("accounts.sign-in.address", 600, Duration.ofHours(1));
    private static final RateLimit SIGN_IN_KNOWN = new RateLimit("accounts.sign-in.known", 8, Duration.ofMinutes(10));
    private static final RateLimit SIGNED_IN = new RateLimit("accounts.signed-in", 10, Duration.ofMinutes(10));
    /** Of who knows the password: a million codes and ten tries. */
    private static final RateLimit SECOND_FACTOR = new RateLimit("accounts.factor", 10, Duration.ofMinutes(10));

    /** Of who goes on for days: three codes are good at a time. */
    private static final RateLimit SECOND_FACTOR_DAY = new RateLimit("accounts.factor.day", 100, Duration.ofDays(1));

    /** A whole course may sign up from one room. */
    private static final RateLimit LETTER_CLIENT = new RateLimit("accounts.letter.client", 100, Duration.ofHours(1));

    private static final RateLimit LETTER_BOTH = new RateLimit("accounts.letter.both", 3, Duration.ofHours(1));
    private static final RateLimit LETTER_ADDRESS = new RateLimit("accounts.letter.address", 10, Duration.ofDays(1));
    private static final RateLimit CODE_CLIENT = new RateLimit("accounts.code.client", 120, Duration.ofMinutes(15));

    private static final int V6_BYTES = 16;

    private final RateLimits limits;

    @Activate
    public Attempts(@Reference RateLimits limits) {
        this.limits = limits;
    }

    /**
     * @param browser in which the same address came in before: it has attempts of its own, which nobody else can use up
     * @throws BusyException when it is too often
     */
    void signIn(String client, String address, Optional<String> browser) {
        if (browser.isPresent()) {
            take(SIGN_IN_KNOWN, browser.get());
            return;
        }
        String network = network(client);
        take(SIGN_IN_CLIENT, network);
        take(SIGN_IN_BOTH, network + " " + address);
        take(SIGN_IN_ADDRESS, address);
    }

    /** @throws BusyException when somebody who is signed in tries their own password too often */
    void signedIn(AccountId account) {
        take(SIGNED_IN, account.toString());
    }

    /** @throws BusyException when codes are tried too often by somebody who knows the password */
    void secondFactor(AccountId account) {
        take(SECOND_FACTOR, account.toString());
        take(SECOND_FACTOR_DAY, account.toString());
    }

    /** @throws BusyException when it is too often from this network */
    void letter(String client) {
        take(LETTER_CLIENT, network(client));
    }

    /** Whether the address may get one more of a kind; who asks is not told. */
    boolean mayGetLetter(String kind, String client, MailAddress address) {
        String key = kind + " " + Secrets.hash(address.key());
        return limits.take(LETTER_BOTH, network(client) + " " + key).isEmpty()
                && limits.take(LETTER_ADDRESS, key).isEmpty();
    }

    /** @throws BusyException when it is too often */
    void code(String client) {
        take(CODE_CLIENT, network(client));
    }

    private void take(RateLimit limit, String key) {
        limits.take(limit, key).ifPresent(wait -> {
            throw new BusyException("accounts.too-often", "Too many attempts", wait, true);
        });
    }

    /** Of IPv6 the part that a provider gives to one customer: the rest they choose themselves (RFC 6177). */
    static String network(String client) {
        if (!client.contains(":") || !client.matches("[0-9A-Fa-f:.]+")) {
            return client;
        }
        try {
            byte[] address = InetAddress.getByName(client).getAddress();
            return address.length == V6_BYTES ? HexFormat.of().formatHex(address, 0, V6_BYTES / 2) : client;
        } catch (UnknownHostException e) {
            return client;
        }
    }
}
