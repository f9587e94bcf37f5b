package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.persistence.api.Slice;

@Schema(name = "LibraryArticles", description = "A part of a list of articles")
public record ArticlesJson(
        List<ArticleCardJson> items,

        @Schema(description = "Give it as parameter `after` for what follows; absent at the end")
        Optional<String> next) {
    static ArticlesJson of(Slice<Card> slice) {
        return new ArticlesJson(slice.items().stream().map(ArticleCardJson::of).toList(), slice.next());
    }
}
