package org.collegium.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import org.collegium.kernel.Refusal;

/**
 * Refusals that no page expected: nothing here, or not allowed, become the error pages; the rest become a message on the page that stays.
 * Anything that is no refusal goes on to the server's error page.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queue =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            Refusal refusal = refusalIn(queue.next().getContext().getException());
            if (refusal != null) {
                queue.remove();
                answer(context, refusal);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Refusal refusal) {
        int status = status(refusal);
        if (status == 0) {
            Messages.add(context, refusal);
            return;
        }
        try {
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** The error page for a refusal; 0 for one that is told on the page itself. */
    private static int status(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return 404;
        }
        return refusal instanceof Refusal.NotAllowed ? 403 : 0;
    }

    private static Refusal refusalIn(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof Refusal)) {
            cause = cause.getCause();
        }
        return (Refusal) cause;
    }

    /** Puts the handler in front of the server's own. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }

    /** Refusals as messages beside their field. */
    static final class Messages {

        private Messages() {}

        static void add(FacesContext context, Refusal refusal) {
            String field = refusal instanceof Refusal.Invalid invalid ? "form:" + invalid.field() : null;
            String sentence = org.collegium.platform.Words.refusal(refusal.reason(), refusal.details());
            context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            context.validationFailed();
        }
    }
}
