package org.collegium.web.frame;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.collegium.access.CaseRules;
import org.collegium.entry.CurrentActor;

/**
 * Brings each address of the {@link Route} table to its view. Everything else but assets, REST and the server's own checks is not found;
 * views under their own file names, too.
 */
public class Addresses implements Filter {

    @Inject
    Instance<CurrentActor> current;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        String path = request.getRequestURI();
        if (passesBy(path)) {
            if (asksForComponentContent(request)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        Optional<Route.Match> match = Route.of(path);
        request.setAttribute(Address.ASKED, path);
        if (match.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Route route = match.get().route();
        request.setAttribute(Address.PARTS, match.get().parts());
        if (route.audience() != Route.Audience.PUBLIC && !current.get().actor().signedIn()) {
            askToSignIn(request, response, route);
            return;
        }
        if (Route.hasComponents(path)
                && !CaseRules.mayReadQueue(current.get().actor()).allowed()) {
            // before PrimeFaces adds anything to the answer, so that it reads like any address that is not there
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.getRequestDispatcher(route.view())
                .forward(request, Route.hasComponents(path) ? new OnePolicy(response) : response);
    }

    private static boolean passesBy(String path) {
        return path.startsWith("/assets/")
                || path.startsWith("/api/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/writing/")
                || Safety.insideOnly(path);
    }

    /** PrimeFaces hands out what a component names by such an address. No page of ours has such a component, so nobody asks in earnest. */
    private static boolean asksForComponentContent(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/jakarta.faces.resource/")
                && (request.getParameter("pfdrid") != null || request.getParameter("pfdrt") != null);
    }

    /** What a signed-out member was writing goes along to the sign-in page, and from there into a draft. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, Route route)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && route.isForWriting() && kept(request, "body") != null) {
            request.setAttribute("kept.next", request.getAttribute(Address.ASKED));
            request.setAttribute("kept.title", kept(request, "title"));
            request.setAttribute("kept.body", kept(request, "body"));
            request.setAttribute(Address.ASKED, "/sign-in");
            request.getRequestDispatcher("/views/door/sign-in.xhtml").forward(asGet(request), response);
        } else if (route.audience() == Route.Audience.MEMBER) {
            String next = URLEncoder.encode((String) request.getAttribute(Address.ASKED), StandardCharsets.UTF_8);
            response.sendRedirect("/sign-in?next=" + next);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A field of one of our forms, whatever the form is called. */
    private static String kept(HttpServletRequest request, String field) {
        for (Map.Entry<String, String[]> sent : request.getParameterMap().entrySet()) {
            if (sent.getKey().endsWith(":" + field) && sent.getValue().length > 0 && !sent.getValue()[0].isBlank()) {
                return sent.getValue()[0];
            }
        }
        return null;
    }

    /** The sign-in view starts afresh: nothing of the other page's form is meant for it. */
    private static HttpServletRequest asGet(HttpServletRequest request) {
        return new jakarta.servlet.http.HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }

            @Override
            public String getParameter(String name) {
                return null;
            }

            @Override
            public String[] getParameterValues(String name) {
                return null;
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                return Map.of();
            }

            @Override
            public java.util.Enumeration<String> getParameterNames() {
                return java.util.Collections.emptyEnumeration();
            }
        };
    }

    /** PrimeFaces adds its policy to the one that is there, and a browser would obey both. It takes the place of ours. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equals("Content-Security-Policy")) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
