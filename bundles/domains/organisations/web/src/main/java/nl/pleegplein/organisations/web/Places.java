package nl.pleegplein.organisations.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** What the pages have in common about where one is and who one is. */
final class Places {
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("bewaard", "organisations.said.saved"),
            Map.entry("gemaakt", "organisations.said.added"),
            Map.entry("gestopt", "organisations.said.ended"),
            Map.entry("hersteld", "organisations.said.restored"),
            Map.entry("gevraagd", "organisations.said.invited"),
            Map.entry("ingetrokken", "organisations.said.withdrawn"),
            Map.entry("weggehaald", "organisations.said.removed"),
            Map.entry("ja", "organisations.said.accepted"),
            Map.entry("nee", "organisations.said.declined"),
            Map.entry("weg", "organisations.said.left"));

    private Places() {}

    /** The key of a text that says what was just done, or empty. */
    static String said(WebRequest request) {
        return request.query("gedaan").map(SAID::get).orElse("");
    }

    static Answer done(String path, String what) {
        return new Answer.Redirect(path + "?gedaan=" + what, false);
    }

    /** Only for who is known: else the way in. */
    static Answer known(WebRequest request, Function<WebRequest, Answer> page) {
        boolean unknown =
                !request.viewer().isMember() && request.viewer().roles().isEmpty();
        return unknown ? new Answer.SignIn() : page.apply(request);
    }

    /** About the organisation in the address, for who is known. */
    static Answer about(WebRequest request, Function<OrganisationId, Answer> page) {
        return known(
                request,
                known -> OrganisationId.parse(request.pathValue("id")).map(page).orElseGet(Answer.NotFound::new));
    }

    /** What is no id is the id of nothing. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
