package nl.pleegplein.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.accounts.api.AccessToken;
import nl.pleegplein.accounts.api.AccessTokens;
import nl.pleegplein.accounts.api.NewToken;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.accounts.web.view.NewTokenView;
import nl.pleegplein.accounts.web.view.RevokeView;
import nl.pleegplein.accounts.web.view.TokensView;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/toegang}: tokens with which programs do something for their owner. */
final class TokenPages {
    static final String PATH = OwnPages.PATH + "/toegang";
    static final String REVOKE = PATH + "/intrekken";

    private static final String TITLE = "accounts.tokens.title";
    private static final String ALL = "alle";
    private static final List<Integer> TERMS = TokenWish.TERMS.stream().sorted().toList();
    private static final Map<String, String> SAID = Map.of("ingetrokken", "accounts.tokens.said.revoked");

    private final AccessTokens tokens;
    private final OfferedScopes scopes;
    private final Answers answers;

    TokenPages(AccessTokens tokens, OfferedScopes scopes, Answers answers) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.answers = answers;
    }

    Answer page(WebRequest request) {
        return Answers.member(request, some -> page(empty(some), List.of(), some));
    }

    private static FormView empty(WebRequest request) {
        return FormView.empty(PATH, request.csrfToken()).value("days", String.valueOf(TERMS.get(1)));
    }

    private Answer page(FormView form, List<String> ticked, WebRequest request) {
        TokensView view = new TokensView(
                tokens.own(request.viewer()),
                scopes.all(),
                ticked,
                TERMS,
                request.query("gedaan").map(SAID::get).orElse(""),
                form);
        return answers.form("tokens", TITLE, form, view, request);
    }

    Answer make(WebRequest request) {
        return Answers.member(request, some -> {
            List<String> ticked = some.fieldAll("scopes");
            FormView typed = FormView.empty(PATH, some.csrfToken())
                    .value("name", some.field("name"))
                    .value("days", some.field("days"));
            try {
                return Answers.attempt(typed, again -> page(again, ticked, some), () -> made(ticked, some));
            } catch (ConflictException | ForbiddenException e) {
                return page(typed.fault("", e.messageKey()), ticked, some);
            }
        });
    }

    private Answer made(List<String> ticked, WebRequest request) {
        TokenWish wish = new TokenWish(request.field("name"), scopes.chosen(ticked), days(request.field("days")));
        NewToken token = tokens.make(wish, request.field("password"), request.viewer(), Answers.device(request));
        return answers.page("newtoken", TITLE, new NewTokenView(token), request);
    }

    /** What is no number is none of the terms. */
    private static int days(String text) {
        return TERMS.stream()
                .filter(days -> String.valueOf(days).equals(text))
                .findFirst()
                .orElse(0);
    }

    Answer confirmation(WebRequest request) {
        return Answers.member(request, some -> {
            String wanted = some.query("sleutel").orElse("");
            List<AccessToken> own = tokens.own(some.viewer());
            if (wanted.equals(ALL) && !own.isEmpty()) {
                return confirmation(Optional.empty(), ALL, some);
            }
            Optional<AccessToken> one = own.stream()
                    .filter(token -> token.id().toString().equals(wanted))
                    .findFirst();
            return one.isPresent() ? confirmation(one, wanted, some) : new Answer.NotFound();
        });
    }

    private Answer confirmation(Optional<AccessToken> one, String wanted, WebRequest request) {
        RevokeView view =
                new RevokeView(one, FormView.empty(REVOKE, request.csrfToken()).hiding("sleutel", wanted));
        return answers.page("revoke", "accounts.tokens.revoke.title", view, request);
    }

    Answer revoke(WebRequest request) {
        return Answers.member(request, some -> {
            String wanted = some.field("sleutel");
            if (wanted.equals(ALL)) {
                tokens.revokeAll(some.viewer());
            } else {
                Ids.parse(wanted).ifPresent((UUID id) -> tokens.revoke(id, some.viewer()));
            }
            return new Answer.Redirect(PATH + "?gedaan=ingetrokken", false);
        });
    }
}
