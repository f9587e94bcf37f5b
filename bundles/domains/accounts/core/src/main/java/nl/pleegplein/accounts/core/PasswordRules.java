package nl.pleegplein.accounts.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.pleegplein.content.api.InvalidInputException.Fault;

/** What a password must be like: long, and not one that everybody tries. No rules about signs and digits. */
final class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    /** Of any password that the rules allow, however its signs are counted. */
    static final int LONGEST_TRIED = 4 * LONGEST;

    private static final int FEW_DIFFERENT = 4;
    private static final int FEW_LETTERS = 6;
    private static final Pattern OF_THE_SITE = Pattern.compile(
            "pleegplein|pleegouders?|pleegmoeder|pleegvader|pleegzorg|pleegkind(eren)?|pleeggezin|wachtwoord|welkom|password");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final LeakedPasswords leaked;

    PasswordRules(LeakedPasswords leaked) {
        this.leaked = leaked;
    }

    /** @param owners what its owner is called, which others know */
    Optional<Fault> fault(String field, String password, String... owners) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return fault(field, "accounts.fault.password.short", "At least " + SHORTEST + " characters");
        }
        if (length > LONGEST) {
            return fault(field, "accounts.fault.password.long", "At most " + LONGEST + " characters");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (isOfTheSite(plain)) {
            return fault(
                    field, "accounts.fault.password.leaked", "Not much more than a word that belongs to this site");
        }
        if (leaked.contains(plain) || plain.chars().distinct().count() < FEW_DIFFERENT) {
            return fault(field, "accounts.fault.password.leaked", "This password is among those that everybody tries");
        }
        for (String owner : owners) {
            if (owner.length() >= FEW_DIFFERENT && plain.contains(owner.toLowerCase(Locale.ROOT))) {
                return fault(field, "accounts.fault.password.own", "Not with one's own name or address in it");
            }
        }
        return Optional.empty();
    }

    /** What is left without the words that come to mind here, and without digits and signs, is short. */
    private static boolean isOfTheSite(String plain) {
        String rest = OF_THE_SITE.matcher(plain).replaceAll("");
        return rest.length() < plain.length()
                && NO_LETTERS.matcher(rest).replaceAll("").length() < FEW_LETTERS;
    }

    private static Optional<Fault> fault(String field, String key, String english) {
        return Optional.of(new Fault(field, key, english));
    }
}
