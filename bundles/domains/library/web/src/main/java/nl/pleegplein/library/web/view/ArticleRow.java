package nl.pleegplein.library.web.view;

import java.time.LocalDate;

/** An article in a list. */
public record ArticleRow(
        Labels labels,
        String path,
        String title,
        String summary,
        int minutes,
        int checks,
        LocalDate updated,
        boolean demonstration) {}
