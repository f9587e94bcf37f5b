package nl.pleegplein.web.shell.sections;

import java.util.Set;

/**
 * What belongs to the shell's own section, also while that has not arrived yet.
 *
 * @param id its id
 * @param paths the first segments of its paths
 */
public record Reserved(String id, Set<String> paths) {}
