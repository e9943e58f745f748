package org.collegium.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.collegium.access.GroupFacts;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.Refusal;

/** All groups. */
@ApplicationScoped
public class Groups {

    @PersistenceContext
    EntityManager em;

    /** @throws Refusal.NotFound when there is no group at this address */
    public GroupFacts require(String slug) {
        return find(slug).orElseThrow(Refusal.NotFound::new);
    }

    /** @throws Refusal.NotFound when there is none */
    public GroupFacts require(GroupId id) {
        return Optional.<GroupFacts>ofNullable(em.find(Group.class, id.value())).orElseThrow(Refusal.NotFound::new);
    }

    private Optional<GroupFacts> find(String slug) {
        return em.createQuery("select g from Group g where g.slug = :slug", Group.class)
                .setParameter("slug", slug)
                .getResultStream()
                .map(GroupFacts.class::cast)
                .findFirst();
    }
}
