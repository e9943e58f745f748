package org.collegium.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.GroupRules;
import org.collegium.access.PostRules;
import org.collegium.access.TopicRules;
import org.collegium.groups.Groups;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;

/** Keeping what somebody is writing, until it is posted or thrown away. A draft may be empty or too long: it is kept as typed. */
@ApplicationScoped
@Transactional
public class DraftDesk {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 200_000;

    @Inject
    Groups groups;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /**
     * Keeps a draft; one without any words is forgotten.
     *
     * @return when it was kept
     * @throws Refusal.NotFound when the actor may not see the place it is for
     */
    public Instant keep(Actor by, Place place, String title, String body) {
        Gate.reveal(maySee(by, place));
        Instant now = clock.instant();
        String heading = cut(title, LONGEST_TITLE);
        String text = cut(body, LONGEST_BODY);
        if (heading.isBlank() && text.isBlank()) {
            drafts.forget(by.id(), place);
        } else {
            drafts.keep(by.id(), place, heading, text, now);
        }
        return now;
    }

    /** Throws a draft away. */
    public void discard(Actor by, Place place) {
        Gate.reveal(maySee(by, place));
        drafts.forget(by.id(), place);
    }

    /** The actor's draft for a place, if there is one. */
    public Optional<KeptDraft> find(Actor by, Place place) {
        Gate.reveal(maySee(by, place));
        return drafts.find(by.id(), place);
    }

    private org.collegium.access.Decision maySee(Actor by, Place place) {
        int colon = place.name().indexOf(':');
        String what = place.name().substring(0, Math.max(0, colon));
        String which = place.name().substring(colon + 1);
        return switch (what) {
            case "topic" -> TopicRules.maySee(by, topics.require(Ref.of(which)));
            case "group" -> GroupRules.mayEnter(by, groups.require(which));
            case "post" -> PostRules.maySee(by, posts.require(Ref.of(which)));
            default -> throw new Refusal.NotFound();
        };
    }

    private static String cut(String typed, int most) {
        String text = typed == null ? "" : typed;
        return text.length() <= most ? text : text.substring(0, most);
    }
}
