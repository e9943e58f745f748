package org.collegium.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;

/** The address that was asked for, and its named parts. */
@Named
@RequestScoped
public class Address {

    static final String PARTS = "collegium.parts";
    static final String ASKED = "collegium.asked";

    @Inject
    HttpServletRequest request;

    /** A part of the address, such as the slug in {@code /groups/{slug}}; null when it has none of that name. */
    public String part(String name) {
        return request.getAttribute(PARTS) instanceof Map<?, ?> parts ? (String) parts.get(name) : null;
    }

    /** @throws Refusal.NotFound when the part cannot be a ref */
    public Ref ref() {
        return Ref.of(part("ref"));
    }

    /** The path that was asked for, without what follows a question mark. */
    public String path() {
        return request.getAttribute(ASKED) instanceof String asked ? asked : request.getRequestURI();
    }

    /** The path and what follows the question mark. */
    public String full() {
        return request.getQueryString() == null ? path() : path() + "?" + request.getQueryString();
    }

    public String parameter(String name) {
        return request.getParameter(name);
    }

    /** The network address of whoever asks, for pace limits. */
    public String origin() {
        return request.getRemoteAddr();
    }

    /** An address of this site that somebody sent as the place to go to next; {@code /home} for anything else. */
    public static String within(String sent) {
        if (sent == null || !sent.startsWith("/") || sent.startsWith("//") || sent.contains("\\")) {
            return "/home";
        }
        try {
            URI uri = new URI(sent);
            return uri.getHost() == null
                            && uri.getScheme() == null
                            && !uri.getPath().startsWith("/sign-")
                    ? sent
                    : "/home";
        } catch (URISyntaxException e) {
            return "/home";
        }
    }
}
