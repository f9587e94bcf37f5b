package nl.pleegplein.library.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Dossier;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.Cover;
import nl.pleegplein.library.web.view.DossierView;
import nl.pleegplein.library.web.view.Labels;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** One dossier. */
final class DossierPage implements Handler {
    private final Library library;
    private final Presenter presenter;
    private final Templates templates;

    DossierPage(Library library, Taxonomy taxonomy, Templates templates) {
        this.library = library;
        this.presenter = new Presenter(taxonomy);
        this.templates = templates;
    }

    @Override
    public Answer handle(WebRequest request) {
        return FoundAnswers.answer(
                library.dossier(request.pathValue("slug"), request.viewer()), dossier -> page(dossier, request));
    }

    private Answer page(Dossier dossier, WebRequest request) {
        Labels labels = presenter.labels(dossier.pillars(), dossier.themes(), request.locale());
        DossierView view = new DossierView(
                labels,
                Cover.of(labels.tone(), dossier.path()),
                dossier.title(),
                dossier.introduction(),
                presenter.rows(dossier.articles(), request.locale()),
                dossier.articles().stream().mapToInt(Card::minutes).sum(),
                SiteDates.day(dossier.updated()),
                dossier.demonstration());
        PageHead head = Heads.below(dossier.title(), dossier.summary(), request.text())
                .crumb(request.text().get("library.dossiers"), Paths.DOSSIERS)
                .lastCrumb(dossier.title())
                .at(dossier.path())
                .framing(dossier.introduction().playerOrigins())
                .embeddable(dossier.path())
                .structured(collection(dossier))
                .toned(labels.tone());
        return Answer.page(head, templates.view("dossier", request.text(), view), Caching.PUBLIC);
    }

    private static Map<String, Object> collection(Dossier dossier) {
        List<Map<String, Object>> parts = dossier.articles().stream()
                .map(card -> Map.<String, Object>of("@type", "Article", "headline", card.title(), "url", card.path()))
                .toList();
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", "Collection");
        thing.put("name", dossier.title());
        thing.put("description", dossier.summary());
        thing.put("url", dossier.path());
        thing.put("inLanguage", ArticleThing.LANGUAGE);
        thing.put("dateModified", dossier.updated().toString());
        thing.put("hasPart", parts);
        return thing;
    }
}
