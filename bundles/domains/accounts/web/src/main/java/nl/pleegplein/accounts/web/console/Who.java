package nl.pleegplein.accounts.web.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Member;
import nl.pleegplein.accounts.api.Members;

/** What is typed at the console. */
final class Who {
    private Who() {}

    /** @throws IllegalArgumentException with what to do, when nobody has this address */
    static AccountId has(String mail, Members members, Viewer console) {
        List<Member> found = mail.contains("@")
                ? members.find(mail, Optional.empty(), Optional.empty(), 1, console)
                        .items()
                : List.of();
        return found.stream()
                .map(Member::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no account with this address. Its owner can make one at /registreren."));
    }

    /** @throws IllegalArgumentException with what there is */
    static Role function(String name) {
        String spelt = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(spelt))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No function: " + name + ". There are "
                        + Arrays.toString(Role.values()).toLowerCase(Locale.ROOT)));
    }
}
