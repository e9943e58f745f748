package org.collegium.web.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Most pages hold no PrimeFaces components. Left alone, PrimeFaces would still make a nonce for each of them, keep it in a session, and so
 * set a cookie and add a policy of its own; told that it has done so already, it leaves them with the policy of {@link Safety}, without
 * session and without that cookie.
 */
public class PlainPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        Object asked = context.getExternalContext().getRequestMap().get(Address.ASKED);
        if (!(asked instanceof String path && Route.hasComponents(path))) {
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // all is done before
    }
}
