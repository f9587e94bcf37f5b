package nl.pleegplein.library.web.view;

/** A pillar among the others. */
public record PillarTile(String tone, String path, String title, String summary, long articles) {}
