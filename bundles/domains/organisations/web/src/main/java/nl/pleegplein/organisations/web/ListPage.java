package nl.pleegplein.organisations.web;

import java.util.Optional;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationFilter;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.OrganisationPaths;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.web.view.ListView;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** {@code /organisaties}: all of them by name, narrowed by kind and region. */
final class ListPage {
    private static final int IN_A_PAGE = 20;
    private static final String KIND = "soort";
    private static final String REGION = "regio";

    private final Organisations organisations;
    private final Words words;
    private final Answers answers;

    ListPage(Organisations organisations, Words words, Answers answers) {
        this.organisations = organisations;
        this.words = words;
        this.answers = answers;
    }

    Answer list(WebRequest request) {
        Optional<OrganisationKind> kind = request.query(KIND).flatMap(OrganisationKind::of);
        Optional<String> region = request.query(REGION)
                .filter(id -> organisations.regions().stream()
                        .anyMatch(known -> known.id().equals(id)));
        Optional<String> after = request.query("na");
        Slice<OrganisationCard> found =
                organisations.list(new OrganisationFilter(kind, region), after, IN_A_PAGE, request.viewer());
        Text text = request.text();
        String kindId = kind.map(OrganisationKind::id).orElse("");
        String here = OrganisationPaths.LIST + "?" + KIND + "=" + kindId + "&" + REGION + "=" + region.orElse("");
        ListView view = new ListView(
                found.items().stream().map(card -> words.row(card, text)).toList(),
                words.kinds(text),
                words.regions(request.locale()),
                kindId,
                region.orElse(""),
                after.map(cursor -> here),
                found.next().map(next -> here + "&na=" + next));
        PageHead head = PageHead.titled(text.get("organisations.title"))
                .described(text.get("organisations.intro"))
                .at(OrganisationPaths.LIST)
                .lastCrumb(text.get("organisations.title"));
        boolean whole = !view.isNarrowed() && after.isEmpty();
        return answers.open("list", whole ? head : head.unlisted(), view, Caching.PUBLIC, request);
    }
}
