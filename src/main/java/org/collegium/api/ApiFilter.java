package org.collegium.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
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
            tell(response, 404);
        } else if (request.getContentLengthLong() > RecordReader.LARGEST) {
            RecordReader.passOver(request.getInputStream());
            tell(response, 413);
        } else {
            chain.doFilter(request, new ProblemsOnly(response));
        }
    }

    private static void tell(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.getWriter().write(HttpMapper.problem(status).json());
    }

    /** Where a header cannot even be read, no mapper is asked: the server would show an error page of its own. */
    private static final class ProblemsOnly extends HttpServletResponseWrapper {

        ProblemsOnly(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            tell((HttpServletResponse) getResponse(), status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
