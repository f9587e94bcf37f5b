package nl.pleegplein.accounts.core;

import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
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
                words.getString(kind + ".subject"),
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
