package nl.pleegplein.accounts.web;

import java.util.Map;
import nl.pleegplein.accounts.api.Agreements;
import nl.pleegplein.accounts.api.Agreements.Kind;
import nl.pleegplein.accounts.web.view.DocumentView;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** {@code /huisregels} and {@code /privacyverklaring}: what everybody with an account agrees with. */
final class DocumentPages {
    static final String RULES = "/huisregels";
    static final String STATEMENT = "/privacyverklaring";

    private static final Map<Kind, String> TITLES = Map.of(
            Kind.HOUSE_RULES, "accounts.rules.title",
            Kind.PRIVACY_STATEMENT, "accounts.statement.title");

    private final Agreements agreements;
    private final Markdown markdown;
    private final Templates templates = Templates.beside(AccountsSection.class);

    DocumentPages(Agreements agreements, Markdown markdown) {
        this.agreements = agreements;
        this.markdown = markdown;
    }

    Answer rules(WebRequest request) {
        return page(Kind.HOUSE_RULES, request);
    }

    Answer statement(WebRequest request) {
        return page(Kind.PRIVACY_STATEMENT, request);
    }

    private Answer page(Kind kind, WebRequest request) {
        Text text = request.text();
        Agreements.Document document = agreements.document(kind, request.locale());
        String title = text.get(TITLES.get(kind));
        DocumentView view = new DocumentView(
                title,
                document.version(),
                markdown.render(document.markdown(), Media.NONE).html());
        return Answer.page(
                PageHead.titled(title).lastCrumb(title), templates.view("document", text, view), Caching.PUBLIC);
    }
}
