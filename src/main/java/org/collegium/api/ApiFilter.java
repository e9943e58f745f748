package org.collegium.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands before everything under {@code /api/}, so that what never reaches a resource is answered as a problem too. */
@WebFilter("/api/*")
public class ApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/api/v1";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getServletPath().equals(ROOT)) {
            tell(response, Problem.of(404, "not-found"));
        } else if (request.getContentLengthLong() > RecordReader.LARGEST) {
            tell(response, Problem.of(413, "too-large"));
        } else {
            chain.doFilter(request, response);
            if (response.getStatus() >= 400 && response.getContentType() == null && !response.isCommitted()) {
                // a header that the server itself could not read: no resource and no mapper was asked
                tell(response, Problem.of(response.getStatus(), "bad-request"));
            }
        }
    }

    private static void tell(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.getWriter().write(problem.json());
    }
}
