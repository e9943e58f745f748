package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.collegium.moderation.Rule;
import org.collegium.moderation.RuleReading;

/** The community's rules. Anybody may read by what they would be judged. */
@Path("rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    @Inject
    RuleReading rules;

    /** A rule. */
    public record RuleShape(String code, String title, String text, String source) {
        static RuleShape of(Rule rule) {
            return new RuleShape(rule.code(), rule.title(), rule.text(), rule.source());
        }
    }

    @GET
    @OpenToAll
    public Page.Items<RuleShape> list(@BeanParam Page page) {
        return page.of(rules.all(), Rule::code, RuleShape::of);
    }
}
