package org.collegium.web.forum;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.DraftDesk;
import org.collegium.forum.Place;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Markdown;
import org.collegium.web.frame.Moment;

/**
 * What the composer's script asks while somebody writes: a preview, and keeping the draft. Both are buttons of the form, too, for pages
 * without script.
 */
@WebServlet({"/writing/preview", "/writing/draft"})
public class WritingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor current;

    @Inject
    transient DraftDesk drafts;

    @Inject
    transient Moment moment;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!current.actor().signedIn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html; charset=UTF-8");
        try {
            response.getWriter().write(request.getServletPath().endsWith("preview") ? preview(request) : keep(request));
        } catch (Refusal.NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String preview(HttpServletRequest request) {
        return Markdown.html(text(request, "body"));
    }

    /** Answers with the time of day at which the draft was kept. */
    private String keep(HttpServletRequest request) {
        Instant at = drafts.keep(
                current.actor(), new Place(text(request, "place")), text(request, "title"), text(request, "body"));
        return moment.clock(at);
    }

    private static String text(HttpServletRequest request, String name) {
        String sent = request.getParameter(name);
        return sent == null ? "" : sent;
    }
}
