package org.collegium.planted.sound.notices;

import jakarta.enterprise.event.Observes;
import org.collegium.kernel.PersonaId;
import org.collegium.personas.PersonaReading;
import org.collegium.planted.sound.forum.DoorPassed;

/** Observes what happened, and may ask whom to tell. */
public class DoorNotices {
    PersonaReading personas;

    void on(@Observes DoorPassed passed) {
        personas.behind(new PersonaId(passed.door()));
    }
}
