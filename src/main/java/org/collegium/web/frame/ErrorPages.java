package org.collegium.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.collegium.entry.SignInCookie;
import org.collegium.platform.Words;

/**
 * What is shown when there is no page to show. Written without Faces, so that it can be shown whatever broke; says nothing of what broke.
 * The same bytes for a thing that one may not see as for one that never existed.
 *
 * <p>Also mapped to the addresses that are names of view folders. It never answers them, because {@link Addresses} does; but the server
 * redirects an address to its folder, ahead of every filter, unless some servlet is mapped to just that address.
 */
@WebServlet({"/error-page", "/resources", "/groups", "/moderation"})
public class ErrorPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TEMPLATE = read("error-page.html");

    @Inject
    transient Assets assets;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        int shown = Words.has("error-page." + status + ".title") ? status : status >= 500 ? 500 : 404;
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", Safety.POLICY);
        response.setCharacterEncoding("UTF-8");
        if (asked.startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.getWriter().write(problem(status, shown));
        } else {
            response.setContentType("text/html");
            response.getWriter().write(page(request, shown, asked));
        }
    }

    private static String problem(int status, int shown) {
        return "{\"type\":\"about:blank\",\"title\":\"" + Words.say("error-page." + shown + ".title") + "\",\"status\":"
                + status + ",\"detail\":\"" + Words.say("error-page." + shown + ".text") + "\",\"reason\":\"" + shown
                + "\"}";
    }

    private String page(HttpServletRequest request, int shown, String asked) {
        boolean signedOut = shown == 404 && SignInCookie.read(request) == null;
        String signIn = signedOut
                ? "<p><a class=\"btn\" href=\"/sign-in?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "\">"
                        + Words.say("error-page.sign-in") + "</a></p>"
                : "";
        return TEMPLATE.replace("{title}", Words.say("error-page." + shown + ".title"))
                .replace("{text}", Words.say("error-page." + shown + ".text"))
                .replace("{sign-in}", signIn)
                .replace("{css}", assets.address("public.css"))
                .replace("{mark}", assets.address("mark.svg"))
                .replace("{help}", Words.say("frame.help-now"))
                .replace("{home}", Words.say("error-page.home"))
                .replace("{brand}", Words.say("frame.name"))
                .replace("{skip}", Words.say("frame.skip"));
    }

    private static String read(String file) {
        try (InputStream in = ErrorPages.class.getResourceAsStream("/org/collegium/web/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
