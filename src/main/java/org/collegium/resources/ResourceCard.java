package org.collegium.resources;

import java.time.Instant;
import java.time.LocalDate;
import org.collegium.access.ResourceFacts;

/**
 * A plain-language page in a list.
 *
 * @param situation code of what brings people to it, for example {@code worried-about-child}
 * @param summary the short answer, three sentences at most
 * @param nation where it applies
 * @param checkedOn first day of the month in which it was last checked
 */
public record ResourceCard(
        String slug,
        String title,
        String situation,
        String summary,
        String nation,
        LocalDate checkedOn,
        boolean published,
        Instant updatedAt)
        implements ResourceFacts {

    public String address() {
        return "/resources/" + slug;
    }
}
