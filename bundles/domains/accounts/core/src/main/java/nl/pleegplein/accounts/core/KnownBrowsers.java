package nl.pleegplein.accounts.core;

import java.util.Optional;
import nl.pleegplein.keys.api.Keys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Marks of browsers in which somebody has signed in before to an account: a random part, and a signature of it and the account
 * as it is. Nothing of it is kept here. Whoever tries passwords has none, and so cannot use up the attempts of who has.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">OWASP, device
 *     cookies</a>
 */
@Component(service = KnownBrowsers.class)
public final class KnownBrowsers {
    private static final String PURPOSE = "accounts.browser";
    private static final int LONGEST = 300;

    private final Keys keys;
    private final Secrets secrets = new Secrets();

    @Activate
    public KnownBrowsers(@Reference Keys keys) {
        this.keys = keys;
    }

    /** What stands for an account: with its password, so that whoever knew a former one has no attempts of their own any more. */
    static String of(AccountEntity account) {
        return of(account, account.passwordHash());
    }

    /** @param passwordHash of the password that it has just been given */
    static String of(AccountEntity account, String passwordHash) {
        return Secrets.hash(account.mail().key() + " " + passwordHash);
    }

    /** The random part of a mark that was made for this account. */
    Optional<String> known(Optional<String> mark, String account) {
        return mark.filter(some -> some.length() <= LONGEST).flatMap(some -> {
            int end = some.indexOf('.');
            return end > 0 && keys.verify(PURPOSE, text(some.substring(0, end), account), some.substring(end + 1))
                    ? Optional.of(some.substring(0, end))
                    : Optional.empty();
        });
    }

    /** The mark that a browser has for this account, signed anew as keys rotate; or a new one. */
    String mark(Optional<String> mark, String account) {
        String random = known(mark, account).orElseGet(secrets::make);
        return random + "." + keys.sign(PURPOSE, text(random, account));
    }

    private static String text(String random, String account) {
        return random + " " + account;
    }
}
