package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.persistence.api.Slice;

@Schema(name = "LibraryDossiers", description = "A part of a list of dossiers")
public record DossiersJson(
        List<DossierCardJson> items,

        @Schema(description = "Give it as parameter `after` for what follows; absent at the end")
        Optional<String> next) {
    static DossiersJson of(Slice<Card> slice) {
        return new DossiersJson(slice.items().stream().map(DossierCardJson::of).toList(), slice.next());
    }
}
