package nl.pleegplein.connectors.openid;

import java.text.MessageFormat;
import java.util.Locale;
import nl.pleegplein.accounts.api.SignInChoice;
import nl.pleegplein.web.api.Messages;

/** The button below the form with the password. */
record OpenIdChoice(String name, Messages messages) implements SignInChoice {
    @Override
    public String title(Locale locale) {
        String words = messages.find("openid.choice", locale).orElse("{0}");
        return new MessageFormat(words, locale).format(new Object[] {name});
    }

    @Override
    public String path() {
        return Paths.SIGN_IN;
    }
}
