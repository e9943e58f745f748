package org.collegium.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.collegium.access.Role;
import org.collegium.access.Standing;
import org.collegium.kernel.MemberId;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** What others of the house may read of an account. */
@ApplicationScoped
public class MemberReading {

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    @Inject
    Clock clock;

    /**
     * What a member may do, at this moment.
     *
     * @param profession code of the profession, or null
     */
    public record Powers(Standing standing, String profession, Set<Role> roles) {}

    public Optional<Powers> powers(MemberId id) {
        return members.find(id)
                .map(member -> new Powers(member.standing(clock.instant()), member.profession(), roles(id)));
    }

    private Set<Role> roles(MemberId id) {
        var query = em.createNativeQuery("SELECT role FROM member_role WHERE member_id = ?1")
                .setParameter(1, id.value());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(Rows.single(query, name -> Role.valueOf(Columns.text(name))));
        return roles;
    }
}
