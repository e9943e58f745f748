package org.collegium.web.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.platform.Words;
import org.collegium.web.frame.Address;
import org.collegium.web.frame.Form;
import org.collegium.web.frame.Frame;

/** Colours and text size. The choice lives in a cookie of the reader's browser, and nowhere else; there is none until somebody chooses. */
@Named
@RequestScoped
public class LookPage {

    private static final List<String> THEMES = List.of("system", "light", "dark", "contrast");
    private static final List<String> SIZES = List.of("m", "l", "xl");
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Inject
    Frame frame;

    @Inject
    Form form;

    @Inject
    Address address;

    @Inject
    FacesContext faces;

    /** One of several; the hint may be empty. */
    public record Choice(String code, String label, String hint, boolean chosen) {}

    public List<Choice> getThemes() {
        return choices("look.theme.", THEMES, frame.getTheme());
    }

    public List<Choice> getSizes() {
        return choices("look.size.", SIZES, frame.getTextSize());
    }

    private static List<Choice> choices(String key, List<String> codes, String now) {
        String chosen = oneOf(codes, now);
        return codes.stream()
                .map(code -> new Choice(
                        code,
                        Words.say(key + code),
                        Words.has(key + code + "-hint") ? Words.say(key + code + "-hint") : "",
                        code.equals(chosen)))
                .toList();
    }

    /** Whether this browser keeps a choice. */
    public boolean isKept() {
        return faces.getExternalContext().getRequestCookieMap().containsKey(Frame.LOOK_COOKIE);
    }

    /** What has just been done, in a sentence; empty for nothing. */
    public String getDone() {
        String done = address.parameter("done");
        return "kept".equals(done) || "forgotten".equals(done) ? Words.say("look.done." + done) : "";
    }

    public void keep() {
        setCookie(oneOf(THEMES, address.parameter("theme")) + "." + oneOf(SIZES, address.parameter("size")), A_YEAR);
        form.go("/look?done=kept");
    }

    public void forget() {
        setCookie("", 0);
        form.go("/look?done=forgotten");
    }

    private void setCookie(String value, int seconds) {
        faces.getExternalContext()
                .addResponseHeader(
                        "Set-Cookie",
                        Frame.LOOK_COOKIE + "=" + value + "; Path=/; Max-Age=" + seconds + "; Secure; SameSite=Lax");
    }

    private static String oneOf(List<String> codes, String sent) {
        return sent != null && codes.contains(sent) ? sent : codes.get(0);
    }
}
