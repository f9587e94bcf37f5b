package nl.pleegplein.library.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.Picture;

/**
 * An article or dossier in a list.
 *
 * @param kind {@link Library#ARTICLE} or {@link Library#DOSSIER}
 * @param minutes to read; for a dossier those of all its articles
 * @param checks how many referents checked it; for a dossier how many articles it holds
 * @param demonstration whether it is made up to show the platform
 */
public record Card(
        String kind,
        String id,
        String path,
        String title,
        String summary,
        List<String> pillars,
        List<String> themes,
        int minutes,
        int checks,
        Optional<Picture> picture,
        Instant published,
        Instant updated,
        boolean demonstration) {}
