package nl.pleegplein.accounts.core;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;

/** What a token may be like. */
final class TokenRules {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SCOPE = 60;
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;
    private static final Pattern SCOPE = Pattern.compile("[a-z0-9][a-z0-9-]*:(read|write)");

    private TokenRules() {}

    /** As it is kept. */
    static TokenWish checked(TokenWish wish) {
        String name = wish.name().strip();
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("name", "accounts.fault.token.name", "A name of 1 to 60 characters"));
        }
        if (wish.scopes().isEmpty()
                || wish.scopes().size() > TokenWish.MOST_SCOPES
                || !wish.scopes().stream().allMatch(TokenRules::isScope)) {
            faults.add(new Fault("scopes", "accounts.fault.token.scopes", "At least one scope, such as library:read"));
        }
        if (!TokenWish.TERMS.contains(wish.days())) {
            faults.add(new Fault("days", "accounts.fault.token.days", "30, 90 or 365 days"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new TokenWish(name, wish.scopes(), wish.days());
    }

    private static boolean isScope(String text) {
        return text.length() <= LONGEST_SCOPE && SCOPE.matcher(text).matches();
    }

    static String reason(String text) {
        String reason = text.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    List.of(new Fault("reason", "accounts.fault.reason", "A reason of 3 to 300 characters")));
        }
        return reason;
    }
}
