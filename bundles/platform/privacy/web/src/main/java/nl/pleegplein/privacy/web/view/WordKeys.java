package nl.pleegplein.privacy.web.view;

import java.util.Locale;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.LegalGround;

/** The keys of words for what has a fixed list of values. */
public final class WordKeys {
    private WordKeys() {}

    /** In which function something was done. */
    public static String of(AuditEntry entry) {
        return "privacy.role." + (entry.as().isEmpty() ? "none" : small(entry.as()));
    }

    public static String of(LegalGround ground) {
        return "privacy.ground." + small(ground.name());
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
