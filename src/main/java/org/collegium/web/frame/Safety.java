package org.collegium.web.frame;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.regex.Pattern;
import org.collegium.entry.SignInCookie;

/**
 * The first to look at each request: headers that every answer carries, the verbs of pages, who may ask the server about itself, and that
 * a form was sent from a page of ours. Forms live in views without state, so this, and not the view state, is what keeps another site
 * from sending them: the browser says where a form came from, and a signed-in page's form returns a token made from the sign-in.
 */
public class Safety implements Filter {

    /** Larger than any post; a form that is larger is a mistake or an attack. */
    static final long LARGEST_BODY = 1_500_000;

    static final String FORM_TOKEN = "csrf";

    /** Strict: everything from this host, no inline script, no inline style. Pages with PrimeFaces set their own. */
    static final String POLICY =
            "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self'; style-src 'self';"
                    + " script-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /** Other spellings of an address; ours have one, and what checks an address must see the one that is served. */
    private static final Pattern ROUNDABOUT =
            Pattern.compile("//|;|\\.\\.|\\\\|%2e|%2f|%5c|%3b|%00|%25", Pattern.CASE_INSENSITIVE);

    private static final Set<String> PAGE_VERBS = Set.of("GET", "HEAD", "POST");

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        request.setCharacterEncoding("UTF-8");
        String path = request.getRequestURI();
        headers(response, path);
        if (ROUNDABOUT.matcher(path).find()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (insideOnly(path)) {
            if (fromThisMachine(request)) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        boolean api = path.startsWith("/api/");
        if (!api && !PAGE_VERBS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!api && request.getContentLengthLong() > LARGEST_BODY) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!api && request.getMethod().equals("POST") && !sentFromOurPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(new OwnNonce(request), response);
        }
    }

    private static void headers(HttpServletResponse response, String path) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** Addresses that tell about the server itself. */
    static boolean insideOnly(String path) {
        return path.equals("/health")
                || path.startsWith("/health/")
                || path.equals("/openapi")
                || path.startsWith("/openapi/")
                || path.equals("/metrics")
                || path.startsWith("/metrics/");
    }

    /** Asked from the loopback address, and not through a proxy on it. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        String from = request.getRemoteAddr(); // null when a proxy was to tell it and did not
        return from != null
                && (from.startsWith("127.") || from.equals("::1") || from.equals("0:0:0:0:0:0:0:1"))
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private static boolean sentFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (site == null && origin != null && !sameHost(origin, request.getHeader("Host"))) {
            return false;
        }
        String expected = SignInCookie.formToken(request);
        return expected.isEmpty() || matches(expected, sentToken(request));
    }

    private static String sentToken(HttpServletRequest request) {
        String header = request.getHeader("X-Form-Token");
        return header != null ? header : request.getParameter(FORM_TOKEN);
    }

    private static boolean sameHost(String origin, String host) {
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static boolean matches(String expected, String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** PrimeFaces would take the nonce of its policy from the request; a view without state has no other to compare it with. */
    private static final class OwnNonce extends HttpServletRequestWrapper {
        OwnNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return "primefaces.nonce".equals(name) ? null : super.getParameter(name);
        }
    }
}
