package nl.pleegplein.profiles.web.view;

import java.util.Optional;

/**
 * The form for one's picture.
 *
 * @param picture where the present one is
 * @param see who sees it, see {@link EditView#SEE}
 * @param fault key of a text, or empty
 */
public record PictureView(Optional<String> picture, String see, String fault, String csrf) {}
