package nl.pleegplein.web.shell;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.servlet.Filter;
import javax.servlet.Servlet;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.keys.api.Keys;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebSection;
import nl.pleegplein.web.shell.answers.Kept;
import nl.pleegplein.web.shell.answers.KeptReplies;
import nl.pleegplein.web.shell.answers.Replies;
import nl.pleegplein.web.shell.entry.EntryFilter;
import nl.pleegplein.web.shell.forms.Csrf;
import nl.pleegplein.web.shell.forms.FormReader;
import nl.pleegplein.web.shell.pages.HomeBlocks;
import nl.pleegplein.web.shell.pages.Layout;
import nl.pleegplein.web.shell.pages.ShellSection;
import nl.pleegplein.web.shell.sections.SectionDirectory;
import nl.pleegplein.web.shell.sections.TextMaker;
import nl.pleegplein.web.shell.texts.Icons;
import nl.pleegplein.web.shell.texts.SectionText;

/** The filter, the servlet and the pages of the shell, put together around the sections that there are. */
final class Frontend {
    private final Filter filter;
    private final Servlet servlet;
    private final WebSection ownSection;
    private final HomeBlocks homeBlocks;

    /**
     * @param clock for how long things last
     * @param missed is told of each request that came in past the filter
     */
    Frontend(
            SectionDirectory directory,
            Workers workers,
            Function<Credentials, Viewer> viewers,
            Supplier<Optional<Keys>> keys,
            Supplier<Optional<SiteRevision>> revision,
            Settings settings,
            Clock clock,
            Runnable missed) {
        Templates templates = Templates.beside(Frontend.class);
        Layout layout = new Layout(templates);
        Replies replies = new Replies();
        KeptReplies kept = new KeptReplies(new Kept(revision, settings.keptPages(), System::nanoTime));
        Csrf csrf = new Csrf(keys);
        Problems problems = new Problems(directory, layout, templates, replies, csrf);
        Dispatch dispatch = new Dispatch(
                new Answering(directory, layout, replies, kept, problems), problems, workers, settings.timeLimit());
        this.homeBlocks = new HomeBlocks(directory, workers.pool(), clock);
        this.ownSection = new ShellSection(ownMessages(), templates, homeBlocks, directory);
        FormReader forms = new FormReader(
                workers.clockwork(), workers.pool(), settings.formTimeLimit(), settings.formMemory(), problems);
        this.servlet = new ShellServlet(directory, problems, kept, csrf, forms, dispatch, missed);
        this.filter = new EntryFilter(settings.limits(), settings.site(), settings.proxies(), viewers);
    }

    /** Gives sections their texts, with those of the shell where they have none. */
    static TextMaker texts(Clock clock) {
        Messages shells = ownMessages();
        Icons icons = new Icons();
        return (locale, own) -> new SectionText(locale, own, shells, icons, clock);
    }

    private static Messages ownMessages() {
        return Messages.beside(Frontend.class);
    }

    Filter filter() {
        return filter;
    }

    Servlet servlet() {
        return servlet;
    }

    WebSection ownSection() {
        return ownSection;
    }

    HomeBlocks homeBlocks() {
        return homeBlocks;
    }
}
