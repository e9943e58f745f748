package org.collegium.forum;

import org.collegium.access.PostFacts;
import org.collegium.access.TopicFacts;
import org.collegium.kernel.PersonaId;

/** A post together with its topic: what the rules ask about. */
record PostInTopic(Post post, Topic place) implements PostFacts {

    @Override
    public TopicFacts topic() {
        return place;
    }

    @Override
    public PersonaId authorId() {
        return post.authorId();
    }

    @Override
    public boolean hidden() {
        return post.hidden();
    }

    @Override
    public boolean withdrawn() {
        return post.withdrawn();
    }
}
