package nl.pleegplein.organisations.web.view;

import java.util.List;

/**
 * An organisation in a list.
 *
 * @param id for those who manage it
 * @param kinds in words
 * @param where in words
 */
public record Row(
        String id,
        String name,
        String path,
        List<String> kinds,
        String where,
        String summary,
        boolean ended,
        boolean demonstration) {}
