package nl.pleegplein.organisations.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import nl.pleegplein.organisations.api.ManagedOrganisation;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.web.view.ConfirmView;
import nl.pleegplein.organisations.web.view.SearchView;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /beheer/organisaties}: all of them, and which are there, for operators. */
final class OperatorPages {
    static final String PATH = "/beheer/organisaties";
    static final String NEW = PATH + "/nieuw";
    static final String END = PATH + "/{id}/stoppen";
    static final String RESTORE = PATH + "/{id}/herstellen";

    private static final int IN_A_PAGE = 50;

    private final Organisations organisations;
    private final Words words;
    private final Answers answers;

    OperatorPages(Organisations organisations, Words words, Answers answers) {
        this.organisations = organisations;
        this.words = words;
        this.answers = answers;
    }

    Answer list(WebRequest request) {
        return Places.known(request, this::found);
    }

    private Answer found(WebRequest request) {
        String text = request.query("q").orElse("");
        Optional<OrganisationState> state = request.query("staat").flatMap(OperatorPages::state);
        Slice<OrganisationCard> found =
                organisations.search(text, state, request.query("na"), IN_A_PAGE, request.viewer());
        String chosen = state.map(OrganisationState::name).orElse("");
        String here = PATH + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&staat=" + chosen;
        SearchView view = new SearchView(
                found.items().stream()
                        .map(card -> words.row(card, request.text()))
                        .toList(),
                text,
                chosen,
                found.next().map(next -> here + "&na=" + next),
                Places.said(request));
        return answers.own("search", request.text().get("organisations.title"), view, request);
    }

    private static Optional<OrganisationState> state(String name) {
        return Arrays.stream(OrganisationState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    Answer askEnd(WebRequest request) {
        return ask("end", "/stoppen", request);
    }

    Answer askRestore(WebRequest request) {
        return ask("restore", "/herstellen", request);
    }

    private Answer ask(String what, String action, WebRequest request) {
        return Places.about(
                request,
                id -> organisations
                        .look(id, request.viewer())
                        .filter(ManagedOrganisation::whole)
                        .map(managed -> {
                            String back = PATH + "/" + id;
                            ConfirmView view = new ConfirmView(
                                    words.row(managed.card(), request.text()),
                                    what,
                                    back + action,
                                    back,
                                    request.csrfToken());
                            return answers.own("confirm", managed.card().name(), view, request);
                        })
                        .orElseGet(Answer.NotFound::new));
    }

    Answer end(WebRequest request) {
        return change(request, "gestopt", id -> organisations.end(id, request.viewer()));
    }

    Answer restore(WebRequest request) {
        return change(request, "hersteld", id -> organisations.restore(id, request.viewer()));
    }

    private static Answer change(WebRequest request, String said, Consumer<OrganisationId> deed) {
        return Places.about(request, id -> {
            deed.accept(id);
            return Places.done(PATH + "/" + id, said);
        });
    }
}
