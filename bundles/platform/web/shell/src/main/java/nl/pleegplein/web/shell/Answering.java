package nl.pleegplein.web.shell;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.shell.answers.Audience;
import nl.pleegplein.web.shell.answers.KeptReplies;
import nl.pleegplein.web.shell.answers.Replies;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.answers.SharedPages;
import nl.pleegplein.web.shell.entry.ErrandCookie;
import nl.pleegplein.web.shell.entry.SessionCookie;
import nl.pleegplein.web.shell.pages.Layout;
import nl.pleegplein.web.shell.sections.Blame;
import nl.pleegplein.web.shell.sections.LiveSection;
import nl.pleegplein.web.shell.sections.SectionDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a handler and makes a reply of what it answers or throws. Never throws itself. Thread-safe. */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final SectionDirectory directory;
    private final Layout layout;
    private final Replies replies;
    private final KeptReplies kept;
    private final Problems problems;

    Answering(SectionDirectory directory, Layout layout, Replies replies, KeptReplies kept, Problems problems) {
        this.directory = directory;
        this.layout = layout;
        this.replies = replies;
        this.kept = kept;
        this.problems = problems;
    }

    /**
     * A reply, and whose fault it is when it went wrong.
     *
     * @param failure what went wrong, by name only: a message may quote what somebody typed
     */
    record Outcome(Reply reply, Blame blame, String failure) {
        Outcome(Reply reply, Blame blame) {
            this(reply, blame, "");
        }
    }

    Outcome answer(Handler handler, ShellRequest request) {
        KeptReplies.Keeping keeping = kept.begin(request.facts(), request.forAll(), directory.arrangement());
        try {
            SharedPages.Answered answered = SharedPages.ask(handler, request);
            Answer answer = answered.answer();
            Reply reply = withCookie(reply(answer, answered.request()), request);
            if (request.readsErrand().get() && !(answer instanceof Answer.Away)) {
                reply = withoutErrand(reply, request);
            }
            if (answer.caching().sameForVisitors() && isForMany(answered.request()) && request.isOfItsAddressOnly()) {
                keeping.keep(reply);
            }
            return new Outcome(reply, Blame.NOBODY);
        } catch (DomainException e) {
            Reply refusal = problems.refused(request, e);
            return new Outcome(request.readsErrand().get() ? withoutErrand(refusal, request) : refusal, Blame.of(e));
        } catch (LayoutFailure e) {
            LOG.error("The layout failed for request {}", request.id(), e.getCause());
            return new Outcome(Problems.plain(request.facts(), 500), Blame.PLATFORM);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            if (!directory.isSettled(request.section())) {
                // What it stands on went away under it, in an update for instance: nobody's fault, and soon over.
                LOG.info(
                        "Request {} to section {} was cut off: {}",
                        request.id(),
                        request.section().id(),
                        e.toString());
                return new Outcome(problems.away(request.facts(), SOON), Blame.PLATFORM_AWAY);
            }
            Blame blame = Blame.of(e);
            if (blame == Blame.PLATFORM_AWAY) {
                // One line: in an outage there are many, and where it happened does not matter.
                LOG.warn(
                        "Request {} to section {} failed, the database or another shared part is away or busy: {}",
                        request.id(),
                        request.section().id(),
                        e.toString());
            } else {
                LOG.error(
                        "Request {} to section {} failed",
                        request.id(),
                        request.section().id(),
                        e);
            }
            Reply page = problems.page(request.facts(), blame == Blame.PLATFORM_AWAY ? 503 : 500);
            return new Outcome(page, blame, e.getClass().getName());
        }
    }

    private Reply reply(Answer answer, ShellRequest request) throws IOException {
        if (answer instanceof Answer.Page page) {
            byte[] html = laidOut(request, page.head(), page.body());
            Reply reply = replies.body(
                    request.facts(), page.status(), Replies.HTML, html, page.caching(), isPersonal(request));
            Reply framing = Replies.framing(reply, page.head().frames());
            return page.retryAfter().map(after -> Replies.later(framing, after)).orElse(framing);
        }
        if (answer instanceof Answer.Fragment fragment) {
            byte[] html = written(fragment.body());
            return replies.body(request.facts(), 200, Replies.HTML, html, fragment.caching(), isPersonal(request));
        }
        if (answer instanceof Answer.Bare bare) {
            byte[] html = written(bare.body());
            Reply reply = replies.body(
                    request.facts(), bare.status(), Replies.HTML, html, bare.caching(), isPersonal(request));
            return Replies.framedBy(reply, bare.frameAncestors());
        }
        if (answer instanceof Answer.Bytes bytes) {
            return replies.body(
                    request.facts(), bytes.status(), bytes.type(), bytes.bytes(), bytes.caching(), isPersonal(request));
        }
        if (answer instanceof Answer.Stream stream) {
            return Replies.stream(request.facts(), stream, isPersonal(request));
        }
        if (answer instanceof Answer.Redirect redirect) {
            return Replies.redirect(redirect.path(), redirect.permanent(), isPersonal(request));
        }
        if (answer instanceof Answer.Away away) {
            return Replies.redirect(away.address().toASCIIString(), false, true)
                    .withCookie(ErrandCookie.with(
                            away.errand(), away.lasts(), request.facts().secure()));
        }
        if (answer instanceof Answer.SignedIn in) {
            boolean secure = request.facts().secure();
            Reply reply = Replies.redirect(in.path(), false, true)
                    .withCookie(SessionCookie.with(in.token(), in.lasts(), secure));
            return in.mark()
                    .map(mark -> reply.withCookie(SessionCookie.mark(mark, secure)))
                    .orElse(reply);
        }
        if (answer instanceof Answer.SignedOut out) {
            return Replies.redirect(out.path(), false, true)
                    .with("Clear-Site-Data", "\"cache\"")
                    .withCookie(SessionCookie.none(request.facts().secure()));
        }
        if (answer instanceof Answer.Unavailable away) {
            return problems.away(request, away);
        }
        if (answer instanceof Answer.SignIn) {
            return problems.signIn(request);
        }
        return problems.page(request.facts(), answer instanceof Answer.Gone ? 410 : 404);
    }

    private byte[] laidOut(ShellRequest request, PageHead head, Content body) {
        LiveSection shell = problems.shell().orElseThrow(() -> new IllegalStateException("The shell is starting"));
        List<LiveSection> shown = directory.shown();
        // Written first, so that a failure in it is not taken for one of the layout, and so that a form in it is known.
        byte[] html = written(body);
        try {
            return layout.render(request, shell, shown, head, output -> output.writeBinaryContent(html));
        } catch (RuntimeException | LinkageError e) {
            throw new LayoutFailure(e);
        }
    }

    private static byte[] written(Content content) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        content.writeTo(output);
        return output.toByteArray();
    }

    /** What was read is not there again. */
    private static Reply withoutErrand(Reply reply, ShellRequest request) {
        return reply.withCookie(ErrandCookie.none(request.facts().secure()));
    }

    private static Reply withCookie(Reply reply, ShellRequest request) {
        Optional<String> cookie = request.formToken().setCookie();
        return cookie.isPresent() ? reply.withCookie(cookie.get()) : reply;
    }

    /** Whether it was made for nobody in particular. */
    private static boolean isForMany(ShellRequest request) {
        return Audience.of(request.viewer(), request.forAll())
                .filter(audience -> audience.anyone().equals(request.viewer()))
                .isPresent();
    }

    /** Whether the answer is for one reader: somebody known, or a browser with a form. */
    private static boolean isPersonal(ShellRequest request) {
        return !request.viewer().equals(Viewer.visitor()) || request.formToken().isUsed();
    }

    private static final class LayoutFailure extends RuntimeException {
        LayoutFailure(Throwable cause) {
            super(cause);
        }
    }
}
