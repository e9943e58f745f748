package org.collegium.resources;

import java.time.Instant;
import java.util.List;

/**
 * A public page about the community itself, such as its guidelines.
 *
 * @param sections its text, safe HTML
 */
public record HouseText(String slug, List<Section> sections, Instant updatedAt) {

    public HouseText {
        sections = List.copyOf(sections);
    }
}
