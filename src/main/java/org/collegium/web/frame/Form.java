package org.collegium.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.collegium.kernel.Refusal;

/** The form of a page: runs what its button asks for, and turns a refusal into a sentence beside the field it is about. */
@Named
@RequestScoped
public class Form {

    @Inject
    FacesContext faces;

    /** A sentence and the field it belongs to; the field is null for a sentence about the whole form. */
    public record Problem(String field, String sentence) {}

    /**
     * Does something and goes to another address; on a refusal the page stays, with what was typed and with the reason.
     *
     * @param act what to do; answers with the address to go to
     */
    public void goAfter(java.util.function.Supplier<String> act) {
        try {
            go(act.get());
        } catch (Refusal.NotFound e) {
            throw e;
        } catch (Refusal refusal) {
            RefusalHandler.Messages.add(faces, refusal);
        }
    }

    /** Goes to an address of this site, by a redirect, so that reloading the next page sends nothing again. */
    public void go(String address) {
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(address);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every sentence about what was sent, in order. */
    public List<Problem> getProblems() {
        List<Problem> problems = new ArrayList<>();
        collect(null, problems);
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            if (id != null) {
                collect(id, problems);
            }
        }
        return problems;
    }

    /** The sentence about one field, or null. */
    public String problemOf(String field) {
        Iterator<FacesMessage> messages = faces.getMessages("form:" + field);
        return messages.hasNext() ? messages.next().getSummary() : null;
    }

    private void collect(String id, List<Problem> problems) {
        Iterator<FacesMessage> messages = faces.getMessages(id);
        while (messages.hasNext()) {
            problems.add(new Problem(id, messages.next().getSummary()));
        }
    }
}
