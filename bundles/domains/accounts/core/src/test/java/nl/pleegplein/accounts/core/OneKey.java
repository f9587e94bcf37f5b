package nl.pleegplein.accounts.core;

import nl.pleegplein.keys.api.Keys;

/** Signs with a hash and a word that only it knows. */
final class OneKey implements Keys {
    @Override
    public String sign(String purpose, String text) {
        return "k1." + Secrets.hash("secret " + purpose + " " + text);
    }

    @Override
    public boolean verify(String purpose, String text, String signature) {
        return sign(purpose, text).equals(signature);
    }
}
