package nl.pleegplein.accounts.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Session;

@Schema(name = "Account", description = "One's own account")
public record AccountJson(
        @Schema(description = "By which others know its owner")
        String name,

        @Schema(description = "Shown to nobody else") String mail,

        Instant created,
        Instant passwordChanged,

        @Schema(description = "Whether signing in asks for a code as well")
        boolean secondFactor,

        List<FunctionJson> functions,

        @Schema(description = "Where one is signed in, the one used last first")
        List<SessionJson> sessions) {
    @Schema(name = "AccountFunction", description = "What one does on the platform")
    public record FunctionJson(
            Role function,
            Instant given,

            @Schema(description = "When it ends by itself; absent: when it is taken")
            Optional<Instant> until,

            String reason) {}

    @Schema(name = "AccountSession", description = "A place where one is signed in")
    public record SessionJson(
            @Schema(description = "By which it can be ended; it opens nothing")
            UUID id,

            @Schema(description = "A coarse name; `?` when it is not known")
            String browser,

            Instant begun,
            Instant used,

            @Schema(description = "Whether this asks now") boolean current) {}

    static AccountJson of(Account account, List<Session> sessions) {
        return new AccountJson(
                account.name(),
                account.mail(),
                account.created(),
                account.passwordChanged(),
                account.secondFactor().on(),
                account.functions().stream()
                        .map(function -> new FunctionJson(
                                function.role(), function.given(), function.until(), function.reason()))
                        .toList(),
                sessions.stream()
                        .map(session -> new SessionJson(
                                session.id(), session.browser(), session.begun(), session.used(), session.current()))
                        .toList());
    }
}
