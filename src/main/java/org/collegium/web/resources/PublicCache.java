package org.collegium.web.resources;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.collegium.entry.SignInCookie;
import org.collegium.platform.Hashes;

/**
 * Lets browsers and the caches in between keep the public pages for a minute, and ask afterwards whether they are still the same. Only for
 * whoever is not signed in, and only for a page that was found; anything else keeps the "no-store" of {@code Safety}.
 */
public class PublicCache implements Filter {

    private static final Set<String> PAGES =
            Set.of("/", "/resources", "/glossary", "/help-now", "/guidelines", "/privacy", "/accessibility", "/safe");

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        if (!reads(request.getMethod())
                || !isPublicPage(request.getRequestURI())
                || SignInCookie.read(request) != null) {
            chain.doFilter(request, response);
            return;
        }
        var held = new Held(response);
        chain.doFilter(request, held);
        byte[] page = held.page();
        if (held.givenUp() || response.isCommitted()) {
            return;
        }
        if (response.getStatus() != HttpServletResponse.SC_OK || response.containsHeader("Set-Cookie")) {
            send(response, page);
            return;
        }
        String tag = tag(page);
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Cookie, Accept-Encoding");
        if (knows(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(response, page);
        }
    }

    static boolean isPublicPage(String path) {
        return PAGES.contains(path) || path.startsWith("/resources/");
    }

    /** Weak, because the page may be sent compressed. */
    static String tag(byte[] page) {
        return "W/\"" + HexFormat.of().formatHex(Hashes.sha256(page)).substring(0, 32) + "\"";
    }

    /** Whether the asker has the page already. */
    static boolean knows(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = opaque(tag);
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean reads(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static void send(HttpServletResponse response, byte[] page) throws IOException {
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /**
     * Holds the page back until it is whole, so that its digest can go ahead of it. Errors and redirects are not held: from then on it lets
     * everything through.
     */
    private static final class Held extends HttpServletResponseWrapper {
        private final Bytes bytes = new Bytes();
        private PrintWriter writer;
        private boolean givenUp;

        Held(HttpServletResponse response) {
            super(response);
        }

        byte[] page() {
            if (writer != null) {
                writer.flush();
            }
            return bytes.held.toByteArray();
        }

        boolean givenUp() {
            return givenUp;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return givenUp ? super.getOutputStream() : bytes;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (givenUp) {
                return super.getWriter();
            }
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(bytes, Charset.forName(getCharacterEncoding())));
            }
            return writer;
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            giveUp();
            super.sendError(status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            giveUp();
            super.sendError(status);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            giveUp();
            super.sendRedirect(location);
        }

        private void giveUp() {
            givenUp = true;
            forget();
        }

        private void forget() {
            writer = null;
            bytes.held.reset();
        }

        @Override
        public void flushBuffer() throws IOException {
            if (givenUp) {
                super.flushBuffer();
            } else if (writer != null) {
                writer.flush();
            }
        }

        @Override
        public void resetBuffer() {
            forget();
            super.resetBuffer();
        }

        @Override
        public void reset() {
            forget();
            super.reset();
        }

        @Override
        public void setContentLength(int length) {
            if (givenUp) {
                super.setContentLength(length);
            }
        }

        @Override
        public void setContentLengthLong(long length) {
            if (givenUp) {
                super.setContentLengthLong(length);
            }
        }
    }

    private static final class Bytes extends ServletOutputStream {
        private final ByteArrayOutputStream held = new ByteArrayOutputStream(32_768);

        @Override
        public void write(int b) {
            held.write(b);
        }

        @Override
        public void write(byte[] b, int from, int length) {
            held.write(b, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Pages are not written asynchronously");
        }
    }
}
