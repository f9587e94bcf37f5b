package nl.pleegplein.rest.core;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import nl.pleegplein.content.api.Freshness;
import nl.pleegplein.content.api.SiteRevision;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Answers of services that are the same for all visitors, to be given again while nothing has changed on the site. Nothing
 * is kept or given for who is known, nor without the service that knows of changes. Thread-safe.
 */
@Component(service = KeptAnswers.class, configurationPid = RestConfig.PID)
public final class KeptAnswers {
    /** What an answer says that may be kept. */
    static final String PUBLIC = "public, no-cache";

    private static final int OF_AN_ENTRY = 1024;
    private static final int LONGEST_QUESTION = 2000;
    /** The headers of a request that an answer may depend on: those that are part of the question or that no visitor sends. */
    private static final Set<String> ASKED =
            Set.of("accept", "accept-language", "accept-encoding", "authorization", "cookie");

    private final Cache<Question, Kept> kept;
    private final long mostBytes;
    private final LongSupplier nanoTime;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SiteRevision revision;

    @Activate
    public KeptAnswers(RestConfig config) {
        this(config.keptBytes(), System::nanoTime);
    }

    KeptAnswers(long mostBytes, LongSupplier nanoTime) {
        this.mostBytes = mostBytes;
        this.nanoTime = nanoTime;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Question question, Kept answer) ->
                        OF_AN_ENTRY + question.length() + answer.answer().length())
                .expireAfterWrite(Freshness.LONGEST)
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** @param service of which registration, so that nothing of an older one is given */
    private record Question(
            String service, String host, String path, String query, String accept, String language, String encoding) {
        static Question of(Offer offer, HttpServletRequest request) {
            return new Question(
                    String.valueOf(offer.reference().getProperty(Constants.SERVICE_ID)),
                    request.getScheme() + "://" + RequestHeaders.joined(request, "Host"),
                    request.getRequestURI(),
                    Optional.ofNullable(request.getQueryString()).orElse(""),
                    RequestHeaders.joined(request, "Accept"),
                    RequestHeaders.joined(request, "Accept-Language"),
                    RequestHeaders.joined(request, "Accept-Encoding"));
        }

        int length() {
            return Stream.of(host, path, query, accept, language, encoding)
                    .mapToInt(String::length)
                    .sum();
        }
    }

    private record Kept(Freshness freshness, RecordedAnswer answer) {}

    /** The answer to be given once more. */
    Optional<RecordedAnswer> find(Offer offer, HttpServletRequest request) {
        return site(request)
                .flatMap(site -> Optional.ofNullable(kept.getIfPresent(Question.of(offer, request)))
                        .filter(found -> found.freshness().lasts(site, nanoTime.getAsLong()))
                        .map(Kept::answer));
    }

    /** To be asked before an answer is made: what changes while it is made counts as later. Empty when it is not to be kept. */
    Optional<Keeping> begin(Offer offer, HttpServletRequest request) {
        Question question = Question.of(offer, request);
        return site(request)
                .filter(site -> question.length() <= LONGEST_QUESTION)
                .map(site -> {
                    long before = site.current();
                    return answer -> keep(site, question, before, answer);
                });
    }

    /** Keeps an answer if it may be kept. */
    interface Keeping {
        void keep(RecordedAnswer answer);
    }

    private void keep(SiteRevision site, Question question, long before, RecordedAnswer answer) {
        if (isForAll(answer.header("Cache-Control")) && ASKED.containsAll(varies(answer))) {
            Freshness.of(site, before, nanoTime.getAsLong())
                    .ifPresent(freshness -> kept.put(question, new Kept(freshness, answer)));
        }
    }

    private Optional<SiteRevision> site(HttpServletRequest request) {
        boolean mayBeKept = mostBytes > 0
                && request.getMethod().equals("GET")
                && RequestCaller.of(request).isVisitor();
        return mayBeKept ? Optional.ofNullable(revision) : Optional.empty();
    }

    static boolean isForAll(String cacheControl) {
        return PUBLIC.equals(cacheControl);
    }

    private static Collection<String> varies(RecordedAnswer answer) {
        return Stream.of(answer.header("Vary").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
