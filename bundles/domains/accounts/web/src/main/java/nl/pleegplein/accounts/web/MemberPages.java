package nl.pleegplein.accounts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.accounts.api.Member;
import nl.pleegplein.accounts.api.MemberDetails;
import nl.pleegplein.accounts.api.Members;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.accounts.web.view.MemberView;
import nl.pleegplein.accounts.web.view.MembersView;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /beheer/deelnemers}: who has an account and which functions, for who gives them. */
final class MemberPages {
    static final String PATH = "/beheer/deelnemers";
    static final String ONE = PATH + "/{id}";
    static final String GIVE = ONE + "/geven";
    static final String TAKE = ONE + "/weghalen";
    static final String SIGN_OUT = ONE + "/uitloggen";

    private static final int IN_A_PAGE = 50;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String ROLE = "functie";
    private static final String UNTIL = "until";
    private static final String REASON = "reason";
    private static final Map<String, String> SAID = Map.of(
            "gegeven", "accounts.members.said.given",
            "weggehaald", "accounts.members.said.taken",
            "uitgelogd", "accounts.members.said.signed-out");

    private final Members members;
    private final Answers answers;

    MemberPages(Members members, Answers answers) {
        this.members = members;
        this.answers = answers;
    }

    Answer list(WebRequest request) {
        if (isUnknown(request)) {
            return new Answer.SignIn();
        }
        String text = request.query("q").orElse("");
        Optional<Role> role = request.query(ROLE).flatMap(MemberPages::role);
        Slice<Member> found = members.find(text, role, request.query("na"), IN_A_PAGE, request.viewer());
        String chosen = role.map(Role::name).orElse("");
        String query = PATH + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&" + ROLE + "=" + chosen;
        MembersView view = new MembersView(
                found.items(),
                text,
                chosen,
                List.of(Role.values()),
                found.next().map(next -> query + "&na=" + next));
        return answers.page("members", "accounts.members.title", view, request);
    }

    private static boolean isUnknown(WebRequest request) {
        return !request.viewer().isMember() && request.viewer().roles().isEmpty();
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    Answer one(WebRequest request) {
        return one(FormView.empty("", request.csrfToken()), request);
    }

    private Answer one(FormView form, WebRequest request) {
        if (isUnknown(request)) {
            return new Answer.SignIn();
        }
        Optional<MemberDetails> found = id(request).flatMap(id -> members.look(id, request.viewer()));
        if (found.isEmpty()) {
            return new Answer.NotFound();
        }
        List<Role> mayGive = members.mayGive(request.viewer()).stream().sorted().toList();
        String said = request.query("gedaan").map(SAID::get).orElse("");
        return answers.form(
                "member", "accounts.members.one", form, new MemberView(found.get(), mayGive, form, said), request);
    }

    private static Optional<AccountId> id(WebRequest request) {
        return Ids.parse(request.pathValue("id")).map(AccountId::new);
    }

    Answer give(WebRequest request) {
        return change(
                request,
                "gegeven",
                (id, role) -> members.give(id, role, until(request), request.field(REASON), request.viewer()));
    }

    /** The whole of the last day still counts. */
    private static Optional<Instant> until(WebRequest request) {
        String typed = request.field(UNTIL).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.parse(typed).plusDays(1).atStartOfDay(ZONE).toInstant());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(List.of(
                    new InvalidInputException.Fault(UNTIL, "accounts.fault.until", "Not a date such as 2027-03-01")));
        }
    }

    Answer take(WebRequest request) {
        return change(
                request, "weggehaald", (id, role) -> members.take(id, role, request.field(REASON), request.viewer()));
    }

    Answer signOut(WebRequest request) {
        if (isUnknown(request)) {
            return new Answer.SignIn();
        }
        Optional<AccountId> id = id(request);
        if (id.isEmpty()) {
            return new Answer.NotFound();
        }
        FormView typed = FormView.empty("", request.csrfToken());
        return Answers.attempt(typed, again -> one(again, request), () -> {
            members.signOut(id.get(), request.field(REASON), request.viewer());
            return new Answer.Redirect(PATH + "/" + id.get() + "?gedaan=uitgelogd", false);
        });
    }

    /** What is done to a member. */
    @FunctionalInterface
    private interface Change {
        void apply(AccountId id, Role role);
    }

    private Answer change(WebRequest request, String said, Change change) {
        if (isUnknown(request)) {
            return new Answer.SignIn();
        }
        Optional<AccountId> id = id(request);
        Optional<Role> role = role(request.field(ROLE));
        FormView typed = FormView.empty("", request.csrfToken())
                .value(ROLE, request.field(ROLE))
                .value(UNTIL, request.field(UNTIL))
                .value(REASON, request.field(REASON));
        if (id.isEmpty() || role.isEmpty()) {
            return one(typed.fault(ROLE, "accounts.fault.function"), request);
        }
        try {
            return Answers.attempt(typed, again -> one(again, request), () -> {
                change.apply(id.get(), role.get());
                return new Answer.Redirect(PATH + "/" + id.get() + "?gedaan=" + said, false);
            });
        } catch (ConflictException | UnknownItemException e) {
            return one(typed.fault("", e.messageKey()), request);
        }
    }
}
