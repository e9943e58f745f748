package org.collegium.entry;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.collegium.platform.Hashes;

/**
 * The cookie that carries a browser's sign-in: 256 random bits, for this host only, over a safe channel only, out of reach of scripts,
 * not sent along by other sites' forms.
 */
public final class SignInCookie {

    static final String NAME = "__Host-collegium";

    private SignInCookie() {}

    /** The secret in the request's cookie, or null. */
    public static String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Gives the secret to the browser, until it is closed or the sign-in ends. */
    public static void write(HttpServletResponse response, String secret) {
        response.addHeader("Set-Cookie", NAME + "=" + secret + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    public static void clear(HttpServletResponse response) {
        response.addHeader("Set-Cookie", NAME + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
    }

    /**
     * What a form of a signed-in page must send back: made from the secret, worth nothing without it, and different from it, so a page
     * that is saved or printed lets nobody in. Empty for a visitor.
     */
    public static String formToken(HttpServletRequest request) {
        String secret = read(request);
        if (secret == null) {
            return "";
        }
        byte[] digest = Hashes.sha256(("form\n" + secret).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
