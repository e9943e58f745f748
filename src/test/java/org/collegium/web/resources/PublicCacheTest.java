package org.collegium.web.resources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicCacheTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/resources", "/resources/grief", "/glossary", "/help-now", "/privacy", "/safe"})
    void publicPagesMayBeKept(String path) {
        assertTrue(PublicCache.isPublicPage(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/home", "/look", "/sign-in", "/report", "/groups", "/groups/x", "/resourcesx", "/api/v1/me"})
    void otherPagesMayNot(String path) {
        assertFalse(PublicCache.isPublicPage(path));
    }

    @Test
    void theTagChangesWithThePage() {
        assertEquals(PublicCache.tag("a".getBytes(UTF_8)), PublicCache.tag("a".getBytes(UTF_8)));
        assertNotEquals(PublicCache.tag("a".getBytes(UTF_8)), PublicCache.tag("b".getBytes(UTF_8)));
    }

    @Test
    void comparesTagsWeakly() {
        assertTrue(PublicCache.knows("W/\"a\"", "W/\"a\""));
        assertTrue(PublicCache.knows("\"a\"", "W/\"a\""));
        assertTrue(PublicCache.knows("\"x\", W/\"a\"", "W/\"a\""));
        assertTrue(PublicCache.knows("*", "W/\"a\""));
        assertFalse(PublicCache.knows("\"b\"", "W/\"a\""));
        assertFalse(PublicCache.knows(null, "W/\"a\""));
        assertFalse(PublicCache.knows("", "W/\"a\""));
    }
}
