package org.collegium.moderation;

import java.time.Instant;
import java.util.List;
import org.collegium.access.Actor;
import org.collegium.access.Decision;
import org.collegium.kernel.PersonaId;

/** What a content feature offers so that its things can be reported, shown to moderators, hidden and shown again. */
public interface ReportedContent {

    /** The word before the colon of a subject, for example {@code post}. */
    String kind();

    /**
     * The thing, as the asker may see it.
     *
     * @param ref what stands after the colon
     * @throws org.collegium.kernel.Refusal.NotFound when there is none, or the asker may not see it
     */
    Subject subject(Actor by, String ref);

    /** What stands around it now, for those who decide. The caller has made sure that the asker is one of them. */
    Context context(String ref);

    /** Takes it out of sight. Doing it twice changes nothing. */
    void hide(String ref, Instant now);

    /** Undoes {@link #hide}. */
    void show(String ref);

    /**
     * Something that is about to be reported.
     *
     * @param author who wrote it; null when nobody of the community did
     * @param place the room it is in, in words
     * @param words its words at this moment
     * @param mayReport whether the asker may report it
     */
    record Subject(PersonaId author, String place, String words, Decision mayReport) {}

    /**
     * A thing's surroundings.
     *
     * @param title what the conversation is called
     * @param now the thing's present words, safe HTML
     * @param hidden whether it is out of sight now
     * @param around what was said before and after it, in order
     */
    record Context(String title, String now, boolean hidden, List<Voice> around) {}

    /**
     * One voice of the surroundings.
     *
     * @param name the persona's name
     * @param html safe HTML
     * @param reported whether this is the reported thing itself
     */
    record Voice(String name, String profession, String html, Instant at, boolean reported) {}
}
