package org.collegium.web.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.collegium.access.Actor;
import org.collegium.entry.CurrentActor;
import org.collegium.entry.SignInCookie;
import org.collegium.forum.DraftDesk;
import org.collegium.forum.Place;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.members.SignInDesk;
import org.collegium.web.frame.Address;
import org.collegium.web.frame.Form;

/**
 * Signing in. Somebody whose sign-in ended while they wrote comes here with what they wrote, and finds it in the composer again after
 * signing in.
 */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SignInDesk desk;

    @Inject
    DraftDesk drafts;

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private String email;
    private String password;
    private String next;
    private String keptTitle;
    private String keptBody;

    /** Signs in and goes where the person was going. */
    public void signIn() {
        form.goAfter(() -> {
            var signedIn = desk.signIn(Actor.VISITOR, email, password, address.origin());
            SignInCookie.write(response(), signedIn.token());
            desk.holder(Actor.VISITOR, signedIn.token()).ifPresent(current::becomes);
            keepDraft();
            return Address.within(next);
        });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) jakarta.faces.context.FacesContext.getCurrentInstance()
                .getExternalContext()
                .getResponse();
    }

    private void keepDraft() {
        if (keptBody == null || keptBody.isBlank()) {
            return;
        }
        try {
            drafts.keep(current.actor(), place(next), keptTitle, keptBody);
        } catch (Refusal e) {
            // somebody else signed in, who may not write there: the words are not theirs to keep
        }
    }

    private static Place place(String address) {
        String[] parts = address.split("/", -1);
        if (parts.length < 3) {
            throw new Refusal.NotFound();
        }
        return switch (parts[1]) {
            case "topics" -> Place.topic(Ref.of(parts[2]));
            case "groups" -> Place.group(parts[2]);
            case "posts" -> Place.post(Ref.of(parts[2]));
            default -> throw new Refusal.NotFound();
        };
    }

    /** Whether somebody came here in the middle of writing. */
    public boolean isInterrupted() {
        return getKeptBody() != null;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next != null ? next : first("kept.next", "next");
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getKeptTitle() {
        return keptTitle != null ? keptTitle : first("kept.title", null);
    }

    public void setKeptTitle(String keptTitle) {
        this.keptTitle = keptTitle;
    }

    public String getKeptBody() {
        return keptBody != null ? keptBody : first("kept.body", sent() ? "form:kept" : null);
    }

    public void setKeptBody(String keptBody) {
        this.keptBody = keptBody;
    }

    /** Whether the form of this page was sent, and not that of the page where the writing was interrupted. */
    private boolean sent() {
        return request.getMethod().equals("POST") && "/sign-in".equals(address.path());
    }

    private String first(String attribute, String parameter) {
        Object kept = request.getAttribute(attribute);
        return kept != null || parameter == null ? (String) kept : request.getParameter(parameter);
    }
}
