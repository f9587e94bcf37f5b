package nl.pleegplein.library.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.ArticleView;
import nl.pleegplein.library.web.view.ArticleView.Referent;
import nl.pleegplein.library.web.view.ArticleView.Share;
import nl.pleegplein.library.web.view.Labels;
import nl.pleegplein.library.web.view.TitledLink;
import nl.pleegplein.text.api.Heading;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** One article. */
final class ArticlePage implements Handler {
    private static final int HEADINGS_THAT_NEED_A_LIST = 3;
    private static final int DEEPEST_HEADING_IN_LIST = 3;

    private final Library library;
    private final RelatedItems related;
    private final Presenter presenter;
    private final Templates templates;
    private final Clock clock;

    ArticlePage(Library library, Taxonomy taxonomy, RelatedItems related, Templates templates, Clock clock) {
        this.library = library;
        this.related = related;
        this.presenter = new Presenter(taxonomy);
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Answer handle(WebRequest request) {
        return FoundAnswers.answer(
                library.article(request.pathValue("slug"), request.viewer()), article -> page(article, request));
    }

    private Answer page(Article article, WebRequest request) {
        Labels labels = presenter.labels(article.pillars(), article.themes(), request.locale());
        PageHead head = Heads.below(article.title(), article.summary(), request.text());
        for (TitledLink pillar :
                presenter.labels(article.pillars(), List.of(), request.locale()).links()) {
            head = head.crumb(pillar.title(), pillar.path());
        }
        head = head.lastCrumb(article.title())
                .at(article.path())
                .article()
                .pictured(article.picture())
                .framing(article.html().playerOrigins())
                .embeddable(article.path())
                .structured(ArticleThing.of(article))
                .toned(labels.tone());
        return Answer.page(
                head, templates.view("article", request.text(), view(article, labels, request)), Caching.PUBLIC);
    }

    private ArticleView view(Article article, Labels labels, WebRequest request) {
        return new ArticleView(
                labels,
                article.title(),
                article.html(),
                contents(article.headings()),
                article.minutes(),
                SiteDates.day(article.updated()),
                staleSince(article),
                article.demonstration(),
                article.sources(),
                article.checks().stream().map(ArticlePage::referent).toList(),
                related.to(article, request.viewer()),
                article.dossiers(),
                presenter.audiences(article.audiences(), request.locale()),
                article.keywords().stream()
                        .map(word -> new TitledLink(word, Paths.search(word)))
                        .toList(),
                share(article, request),
                request.asset("library.js"));
    }

    private Optional<LocalDate> staleSince(Article article) {
        LocalDate today = LocalDate.now(clock.withZone(SiteDates.ZONE));
        return Optional.of(article.reviewBy()).filter(day -> day.isBefore(today));
    }

    private static List<Heading> contents(List<Heading> headings) {
        List<Heading> listed = headings.stream()
                .filter(heading -> heading.level() <= DEEPEST_HEADING_IN_LIST)
                .toList();
        return listed.size() < HEADINGS_THAT_NEED_A_LIST ? List.of() : listed;
    }

    private static Referent referent(Check check) {
        return new Referent(initials(check.referent()), check.referent(), check.role(), check.date());
    }

    /** The first letters of the first and last word of a name. */
    private static String initials(String name) {
        List<String> words = List.of(name.strip().split("\\s+", -1));
        Stream<String> used = words.size() == 1 ? words.stream() : Stream.of(words.get(0), words.get(words.size() - 1));
        return used.filter(word -> !word.isEmpty())
                .map(word -> Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static Share share(Article article, WebRequest request) {
        String url = request.site() + article.path();
        return new Share(url, "mailto:?subject=" + Paths.encoded(article.title()) + "&body=" + Paths.encoded(url));
    }
}
