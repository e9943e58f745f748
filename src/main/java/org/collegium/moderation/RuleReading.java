package org.collegium.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** The community's rules. Public: anybody may read by what they would be judged. */
@ApplicationScoped
public class RuleReading {

    @PersistenceContext
    EntityManager em;

    /** All rules, the most harmful breach first. */
    public List<Rule> all() {
        return Rows.map(
                em.createNativeQuery("SELECT code, title, text, source, harm FROM rule ORDER BY position, code"),
                row -> new Rule(
                        Columns.text(row[0]),
                        Columns.text(row[1]),
                        Columns.text(row[2]),
                        Columns.text(row[3]),
                        Columns.count(row[4])));
    }

    /** @throws Refusal.Invalid when there is no such rule */
    Rule require(String code) {
        return all().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid("rule", "report.rule"));
    }
}
