package nl.pleegplein.connectors.openid;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.pleegplein.accounts.api.OutsideLink;
import nl.pleegplein.accounts.api.OutsideSignIns;
import nl.pleegplein.connectors.openid.view.FieldsView;
import nl.pleegplein.connectors.openid.view.LeaveView;
import nl.pleegplein.connectors.openid.view.OwnView;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/openid}: one's own link, made and undone. */
final class OwnPages {
    private static final Map<String, String> SAID = Map.of("aan", "openid.own.done.on", "uit", "openid.own.done.off");

    private final OutsideSignIns outside;
    private final Journeys journeys;
    private final Pages pages;

    OwnPages(OutsideSignIns outside, Journeys journeys, Pages pages) {
        this.outside = outside;
        this.journeys = journeys;
        this.pages = pages;
    }

    private Answer member(WebRequest request, Function<WebRequest, Answer> page) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        try {
            return page.apply(request);
        } catch (InvalidInputException e) {
            return own(Pages.wrong(e, request), request);
        } catch (BusyException e) {
            return own(Pages.busy(e, request), request);
        } catch (ConflictException e) {
            return pages.saidOfOwn(Pages.REFUSED, "openid.said.taken", request);
        } catch (UnknownItemException e) {
            return pages.saidOfOwn(Pages.REFUSED, "openid.said.over", request);
        } catch (ForbiddenException e) {
            return pages.saidOfOwn(Pages.REFUSED, "openid.said.not", request);
        }
    }

    Answer own(WebRequest request) {
        return member(request, some -> own(FieldsView.empty(some.csrfToken()), some));
    }

    private Answer own(FieldsView form, WebRequest request) {
        Optional<OutsideLink> link = outside.own(request.viewer());
        String said = SAID.getOrDefault(request.query("gedaan").orElse(""), "");
        OwnView view = new OwnView(pages.title(), link, outside.mayLink(request.viewer()), said, form);
        return pages.page(form.status(), "own", view, request);
    }

    /** Nothing but a link leads away from the site: no browser follows a form there. */
    Answer prepare(WebRequest request) {
        return member(request, some -> {
            outside.prepare(some.field("password"), some.viewer());
            return new Answer.Redirect(Paths.LEAVE, false);
        });
    }

    Answer leave(WebRequest request) {
        return member(request, some -> pages.page(200, "leave", new LeaveView(pages.title(), Paths.GO), some));
    }

    Answer go(WebRequest request) {
        return member(
                request,
                some -> Pages.fromElsewhere(some)
                        ? new Answer.Redirect(Paths.OWN, false)
                        : journeys.leave(Errand.Purpose.LINK, Paths.OWN, some));
    }

    Answer arrive(Proven proven, WebRequest request) {
        return member(request, some -> {
            outside.link(proven.identity(), pages.title(), some.viewer(), Pages.device(some));
            return new Answer.Redirect(Paths.OWN + "?gedaan=aan", false);
        });
    }

    Answer unlink(WebRequest request) {
        return member(request, some -> {
            outside.unlink(some.field("password"), some.viewer(), Pages.device(some));
            return new Answer.Redirect(Paths.OWN + "?gedaan=uit", false);
        });
    }
}
