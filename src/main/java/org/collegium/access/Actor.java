package org.collegium.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;

/**
 * Who is asking, as known at the start of this request: standing, roles, seats and own faces are read anew each time, so a demoted
 * moderator is one no more at the next click. A visitor and the system itself are actors too.
 *
 * @param id the member, or null for a visitor and the system
 * @param standing what the community knows of the registration now
 * @param profession the code of the profession, or null
 * @param roles roles for the whole community
 * @param seats own places in groups
 * @param faces all own personas
 * @param system true only for {@link #SYSTEM}
 */
public record Actor(
        MemberId id,
        Standing standing,
        String profession,
        Set<Role> roles,
        Map<GroupId, Seat> seats,
        Set<PersonaId> faces,
        boolean system) {

    /** Somebody without an account, or not signed in. */
    public static final Actor VISITOR = new Actor(null, Standing.NONE, null, Set.of(), Map.of(), Set.of(), false);

    /** The program itself: timers and start-up. */
    public static final Actor SYSTEM = new Actor(null, Standing.NONE, null, Set.of(), Map.of(), Set.of(), true);

    public Actor {
        roles = Set.copyOf(roles);
        seats = Map.copyOf(seats);
        faces = Set.copyOf(faces);
    }

    public boolean signedIn() {
        return id != null;
    }

    public boolean verified() {
        return standing == Standing.VERIFIED;
    }

    /** May read inside own groups: verified, or within the days of grace. */
    public boolean reads() {
        return standing == Standing.VERIFIED || standing == Standing.IN_GRACE;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean belongsTo(GroupId group) {
        return seats.containsKey(group);
    }

    public boolean facilitates(GroupId group) {
        return seat(group).map(Seat::facilitator).orElse(false);
    }

    public Optional<Seat> seat(GroupId group) {
        return Optional.ofNullable(seats.get(group));
    }

    /** Whether this face is one of the actor's own. */
    public boolean wears(PersonaId persona) {
        return faces.contains(persona);
    }
}
