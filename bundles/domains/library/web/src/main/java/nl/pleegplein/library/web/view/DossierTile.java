package nl.pleegplein.library.web.view;

/** A dossier among others. */
public record DossierTile(
        Labels labels,
        Cover cover,
        String path,
        String title,
        String summary,
        int articles,
        int minutes,
        boolean demonstration) {}
