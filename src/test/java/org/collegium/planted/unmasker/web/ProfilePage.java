package org.collegium.planted.unmasker.web;

import org.collegium.kernel.PersonaId;
import org.collegium.personas.PersonaReading;

/** Looks behind a face. */
class ProfilePage {
    PersonaReading personas;

    Object look(PersonaId face) {
        return java.util.Optional.of(face).flatMap(personas::behind);
    }
}
