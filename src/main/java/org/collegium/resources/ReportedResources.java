package org.collegium.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.ResourceFacts;
import org.collegium.access.ResourceRules;
import org.collegium.kernel.Refusal;
import org.collegium.moderation.ReportedContent;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;
import org.collegium.platform.Words;

/** Plain-language pages, as moderation knows them. Nobody of the community is their author: the house is. */
@ApplicationScoped
public class ReportedResources implements ReportedContent {

    @PersistenceContext
    EntityManager em;

    @Override
    public String kind() {
        return "resource";
    }

    @Override
    public Subject subject(Actor by, String ref) {
        Row page = require(ref);
        Gate.reveal(ResourceRules.maySee(by, page));
        String words = page.title() + "\n\n" + page.summary() + "\n\n" + page.body();
        return new Subject(null, Words.say("resource.place"), words, ResourceRules.mayReport(by, page));
    }

    @Override
    public Context context(String ref) {
        Row page = require(ref);
        return new Context(page.title(), page.html(), !page.published(), List.of());
    }

    @Override
    public void hide(String ref, Instant now) {
        publish(ref, false);
    }

    @Override
    public void show(String ref) {
        publish(ref, true);
    }

    private void publish(String slug, boolean published) {
        em.createNativeQuery("UPDATE resource SET published = ?1 WHERE slug = ?2")
                .setParameter(1, published)
                .setParameter(2, slug)
                .executeUpdate();
    }

    private Row require(String slug) {
        var query = em.createNativeQuery("SELECT title, summary, body, html, published FROM resource WHERE slug = ?1")
                .setParameter(1, slug);
        return Rows.map(
                        query,
                        row -> new Row(
                                Columns.text(row[0]),
                                Columns.text(row[1]),
                                Columns.text(row[2]),
                                Columns.text(row[3]),
                                Columns.flag(row[4])))
                .stream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private record Row(String title, String summary, String body, String html, boolean published)
            implements ResourceFacts {}
}
