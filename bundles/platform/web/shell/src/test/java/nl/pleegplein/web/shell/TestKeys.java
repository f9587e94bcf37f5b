package nl.pleegplein.web.shell;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.pleegplein.keys.api.Keys;

/** Signatures that anyone could make. */
public final class TestKeys implements Keys {
    @Override
    public String sign(String purpose, String text) {
        return HexFormat.of().formatHex((purpose + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean verify(String purpose, String text, String signature) {
        return sign(purpose, text).equals(signature);
    }
}
