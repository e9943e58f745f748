package org.collegium.web.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.collegium.entry.CurrentActor;
import org.collegium.entry.SignInCookie;
import org.collegium.members.SignInDesk;
import org.collegium.web.frame.Form;

/** Signing out: the sign-in ends on the server, and the browser forgets it. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    SignInDesk desk;

    @Inject
    CurrentActor current;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    public void signOut() {
        String secret = SignInCookie.read(request);
        if (secret != null) {
            desk.signOut(current.actor(), secret);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SignInCookie.clear((HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        form.go("/sign-out?done=yes");
    }

    /** Whether the person has just signed out. */
    public boolean isDone() {
        return !current.actor().signedIn();
    }
}
