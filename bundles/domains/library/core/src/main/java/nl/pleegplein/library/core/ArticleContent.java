package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.api.Source;
import nl.pleegplein.text.api.SafeHtml;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The articles, for search, sitemap, feeds and embeds. */
@Component(service = ContentSource.class, property = ContentSource.KIND + "=" + Library.ARTICLE)
public final class ArticleContent extends LibraryContent<ArticleEntity> {
    private final ArticleRepository articles;

    @Activate
    public ArticleContent(@Reference ArticleRepository articles, @Reference ChangeFeeds feeds) {
        super(Library.ARTICLE, ArticleEntity.PATH_PREFIX, articles, feeds);
        this.articles = articles;
    }

    @Override
    public List<String> listingPaths() {
        List<String> paths = new ArrayList<>(List.of(Library.PATH));
        articles.countByTerm(TermKind.PILLAR).keySet().stream()
                .sorted()
                .forEach(slug -> paths.add(Library.PATH + "/pijler/" + slug));
        articles.countByTerm(TermKind.THEME).keySet().stream()
                .sorted()
                .forEach(slug -> paths.add(Library.PATH + "/thema/" + slug));
        return paths;
    }

    @Override
    Map<String, SafeHtml> texts(List<ItemRepository.Whole<ArticleEntity>> all) {
        List<UUID> ids = all.stream().map(whole -> whole.item().id()).toList();
        Map<UUID, List<Source>> sources = articles.sources(ids);
        Map<UUID, List<Check>> checks = articles.checks(ids);
        Map<String, SafeHtml> texts = new HashMap<>();
        for (ItemRepository.Whole<ArticleEntity> whole : all) {
            ArticleEntity article = whole.item();
            SafeHtml text = Evidence.after(
                    new SafeHtml(whole.text()),
                    sources.getOrDefault(article.id(), List.of()),
                    checks.getOrDefault(article.id(), List.of()),
                    article.language());
            texts.put(article.id().toString(), text);
        }
        return texts;
    }

    @Override
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? "article" : "artikel";
    }

    @Override
    public String schemaType() {
        return "Article";
    }
}
