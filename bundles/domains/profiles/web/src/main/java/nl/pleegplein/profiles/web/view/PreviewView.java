package nl.pleegplein.profiles.web.view;

import java.util.List;
import java.util.Optional;

/**
 * One's own page as others see it.
 *
 * @param as who looks, as in the address
 * @param all who may be chosen
 * @param profile empty when they see nothing
 */
public record PreviewView(String as, List<String> all, Optional<ProfileView> profile) {}
