package nl.pleegplein.accounts.core;

import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.mail.api.Mail.Block;
import nl.pleegplein.mail.api.MailAddress;

/** The words of the mails about accounts, in the language of who asked. */
final class Letters {
    private static final String WORDS = Letters.class.getPackageName() + ".letters";

    private Letters() {}

    /** The link with which an account is made. */
    static Mail welcome(MailAddress to, Locale locale, URI link) {
        return letter("welcome", to, Optional.empty(), locale, List.of(), Optional.of(link));
    }

    /** To who asks for an account and has one. */
    static Mail known(AccountEntity account, Locale locale, URI signIn) {
        return letter(
                "known", account.mail(), Optional.of(account), locale, List.of(account.name()), Optional.of(signIn));
    }

    /** The link with which the password is replaced. */
    static Mail reset(AccountEntity account, Locale locale, URI link) {
        return letter(
                "reset", account.mail(), Optional.of(account), locale, List.of(account.name()), Optional.of(link));
    }

    /** To who asks for a new password and has no account: else they would wait for a mail that does not come. */
    static Mail unknown(MailAddress to, Locale locale) {
        return letter("unknown", to, Optional.empty(), locale, List.of(), Optional.empty());
    }

    /** That the password was changed. */
    static Mail changed(AccountEntity account, Locale locale) {
        return letter(
                "changed", account.mail(), Optional.of(account), locale, List.of(account.name()), Optional.empty());
    }

    /** To the present address of who wants another. */
    static Mail mailFrom(AccountEntity account, MailAddress other, Locale locale, URI link) {
        List<String> arguments = List.of(account.name(), other.value());
        return letter("mail-from", account.mail(), Optional.of(account), locale, arguments, Optional.of(link));
    }

    /** To the other address. */
    static Mail mailTo(AccountEntity account, MailAddress other, Locale locale, URI link) {
        return letter("mail-to", other, Optional.of(account), locale, List.of(account.name()), Optional.of(link));
    }

    /** To the other address, when it has an account of its own. */
    static Mail mailTaken(MailAddress other, Locale locale) {
        return letter("mail-taken", other, Optional.empty(), locale, List.of(), Optional.empty());
    }

    /** That the second factor was switched on or off. */
    static Mail factor(AccountEntity account, boolean on, Locale locale) {
        String kind = on ? "factor-on" : "factor-off";
        return letter(kind, account.mail(), Optional.of(account), locale, List.of(account.name()), Optional.empty());
    }

    /** That signing in by another place was switched on or off. */
    static Mail outside(AccountEntity account, boolean on, String title, Locale locale) {
        String kind = on ? "outside-on" : "outside-off";
        List<String> arguments = List.of(account.name(), title);
        return letter(kind, account.mail(), Optional.of(account), locale, arguments, Optional.empty());
    }

    /** That a personal access token was made. */
    static Mail tokenMade(AccountEntity account, String name, Locale locale) {
        List<String> arguments = List.of(account.name(), name);
        return letter("token-made", account.mail(), Optional.of(account), locale, arguments, Optional.empty());
    }

    static Mail functionGiven(AccountEntity account, Role role, String reason) {
        return function("function-given", account, role, reason);
    }

    static Mail functionTaken(AccountEntity account, Role role, String reason) {
        return function("function-taken", account, role, reason);
    }

    /** In Dutch: which language somebody else reads is not known here. */
    private static Mail function(String kind, AccountEntity account, Role role, String reason) {
        List<String> arguments = List.of(account.name(), FunctionNames.of(role).dutch(), reason);
        return letter(kind, account.mail(), Optional.of(account), Locale.ROOT, arguments, Optional.empty());
    }

    private static Mail letter(
            String kind,
            MailAddress to,
            Optional<AccountEntity> account,
            Locale locale,
            List<String> arguments,
            Optional<URI> link) {
        ResourceBundle words = words(locale);
        Block text = new Block.Words(format(words, kind + ".text", arguments));
        Block small = new Block.Small(format(words, kind + ".small", arguments));
        List<Block> body = link.isPresent()
                ? List.of(text, new Block.Action(words.getString(kind + ".action"), link.get()), small)
                : List.of(text, small);
        return new Mail(
                "accounts." + kind,
                to,
                account.map(AccountEntity::id),
                locale,
                format(words, kind + ".subject", arguments),
                body);
    }

    private static String format(ResourceBundle words, String key, List<String> arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments.toArray());
    }

    private static ResourceBundle words(Locale locale) {
        // The cache of ResourceBundle would hold on to the class loader of a bundle that is gone.
        ResourceBundle.Control uncached = new ResourceBundle.Control() {
            @Override
            public long getTimeToLive(String baseName, Locale some) {
                return TTL_DONT_CACHE;
            }

            @Override
            public Locale getFallbackLocale(String baseName, Locale some) {
                return null;
            }
        };
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle(WORDS, spoken, Letters.class.getClassLoader(), uncached);
    }
}
