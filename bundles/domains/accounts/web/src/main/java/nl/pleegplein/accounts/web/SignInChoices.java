package nl.pleegplein.accounts.web;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.accounts.api.SignInChoice;
import nl.pleegplein.accounts.web.view.ChoiceView;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other ways to sign in that are there now. One that fails is left out. */
@Component(service = SignInChoices.class)
public final class SignInChoices {
    private static final Logger LOG = LoggerFactory.getLogger(SignInChoices.class);
    private static final int LONGEST_TITLE = 100;

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC, policyOption = GREEDY)
    private volatile List<SignInChoice> choices = List.of();

    public SignInChoices() {}

    SignInChoices(List<SignInChoice> choices) {
        this.choices = choices;
    }

    List<ChoiceView> all(Locale locale, String back) {
        return choices.stream()
                .flatMap(choice -> view(choice, locale, back).stream())
                .sorted(Comparator.comparing(ChoiceView::href))
                .toList();
    }

    private static Optional<ChoiceView> view(SignInChoice choice, Locale locale, String back) {
        try {
            String title = choice.title(locale).strip();
            String path = choice.path();
            if (!title.isEmpty() && title.length() <= LONGEST_TITLE && path.matches("(/[a-z0-9-]+)+")) {
                String query = "?" + Returning.FIELD + "=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
                return Optional.of(new ChoiceView(title, path + query));
            }
            LOG.warn("A way to sign in is left out: {} has no title or path that can be", choice.getClass());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A way to sign in is left out: {} failed", choice.getClass(), e);
        }
        return Optional.empty();
    }
}
