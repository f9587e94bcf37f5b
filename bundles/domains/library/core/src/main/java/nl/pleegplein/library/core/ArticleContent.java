package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.library.api.Library;
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
    SafeHtml html(ItemRepository.Whole<ArticleEntity> whole) {
        ArticleEntity article = whole.item();
        return Evidence.after(
                whole.text().html(), articles.sources(article.id()), articles.checks(article.id()), article.language());
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
