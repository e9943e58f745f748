package org.collegium.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.entry.CurrentActor;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.moderation.ReportDesk;
import org.collegium.moderation.Rule;
import org.collegium.moderation.RuleReading;
import org.collegium.platform.Markdown;
import org.collegium.web.frame.Address;
import org.collegium.web.frame.Form;

/** Reporting a post or a page, with or without an account. */
@Named
@RequestScoped
public class ReportPage {

    private static final int EXCERPT = 400;

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    ReportDesk desk;

    @Inject
    RuleReading rules;

    @Inject
    Form form;

    private String subject;
    private String rule;
    private String note;
    private String key = Ref.fresh().value();
    private ReportDesk.Reportable thing;

    /** Before the page is shown: what is about to be reported, if it may be. */
    public void open() {
        thing();
    }

    /** Loaded when first asked for: a form that was sent is read before the page is shown. */
    private ReportDesk.Reportable thing() {
        if (thing == null && getSubject() != null && getReceipt() == null) {
            thing = desk.look(current.actor(), getSubject());
        }
        return thing;
    }

    public void send() {
        form.goAfter(() -> {
            if (rule == null) {
                throw new Refusal.Invalid("rule", "report.rule");
            }
            var reported = desk.report(current.actor(), subject, rule, note, key, address.origin());
            return current.actor().signedIn() ? "/cases/" + reported.ref() : "/report?receipt=" + reported.ref();
        });
    }

    public List<Rule> getRules() {
        return rules.all();
    }

    /** Whether something was named that can be reported. */
    public boolean isNamed() {
        return thing() != null;
    }

    public String getPlace() {
        return thing().place();
    }

    public String getExcerpt() {
        return Markdown.excerpt(thing().words(), EXCERPT);
    }

    /** The case number of a report that somebody without an account has just sent; null otherwise. */
    public String getReceipt() {
        String receipt = address.parameter("receipt");
        return receipt == null ? null : Ref.of(receipt).value();
    }

    public boolean isMember() {
        return current.actor().signedIn();
    }

    public String getSubject() {
        return subject != null ? subject : address.parameter("subject");
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
