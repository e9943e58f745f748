package org.collegium.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.kernel.Ref;
import org.collegium.moderation.CaseDesk;
import org.collegium.moderation.CaseFile;
import org.collegium.moderation.CaseReading;
import org.collegium.moderation.Judgement;
import org.collegium.moderation.Rule;
import org.collegium.moderation.RuleReading;
import org.collegium.web.frame.Address;
import org.collegium.web.frame.Form;

/** The moderators' file of a case: what was reported, what stands around it, and the decision. */
@Named
@RequestScoped
public class CasePage extends ModerationPage {

    @Inject
    Address address;

    @Inject
    CaseReading cases;

    @Inject
    CaseDesk desk;

    @Inject
    RuleReading rules;

    @Inject
    Form form;

    private CaseFile file;
    private String effect;
    private String rule;
    private String facts;
    private String reason;
    private String key = Ref.fresh().value();

    @Override
    public void open() {
        if (rule == null) {
            rule = getFile().rule().code();
        }
    }

    public void claim() {
        form.goAfter(() -> {
            desk.claim(moderator(), address.ref());
            return here();
        });
    }

    public void decide() {
        form.goAfter(() -> {
            desk.decide(moderator(), address.ref(), effect, Judgement.of(rule, facts, reason), key);
            return here();
        });
    }

    public void undo() {
        form.goAfter(() -> {
            desk.undo(moderator(), address.ref(), reason, key);
            return here();
        });
    }

    private String here() {
        return "/moderation/cases/" + address.ref();
    }

    public CaseFile getFile() {
        if (file == null) {
            file = cases.file(moderator(), address.ref());
        }
        return file;
    }

    public List<Rule> getRules() {
        return rules.all();
    }

    public String getEffect() {
        return effect;
    }

    public void setEffect(String effect) {
        this.effect = effect;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
