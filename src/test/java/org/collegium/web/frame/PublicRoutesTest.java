package org.collegium.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, /resources/welcome.xhtml",
        "/resources, /resources/all.xhtml",
        "/resources/worried-about-a-child, /resources/resource.xhtml",
        "/glossary, /resources/glossary.xhtml",
        "/help-now, /resources/help-now.xhtml",
        "/guidelines, /resources/house.xhtml",
        "/privacy, /resources/house.xhtml",
        "/accessibility, /resources/house.xhtml",
        "/safe, /resources/house.xhtml",
        "/look, /door/look.xhtml"
    })
    void aPublicAddressHasAView(String address, String view) {
        Route route = Route.of(address).orElseThrow().route();
        assertEquals("/views" + view, route.view());
        assertEquals(Route.Audience.PUBLIC, route.audience());
        assertTrue(Files.exists(Path.of("src/main/webapp/views" + view)), view);
        assertFalse(Route.hasComponents(address));
    }

    @Test
    void theSlugIsAPartOfTheAddress() {
        assertEquals(
                Map.of("slug", "grief"),
                Route.of("/resources/grief").orElseThrow().parts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resources/",
                "/resources/a/b",
                "/resources/all.xhtml",
                "/resources/a%20b",
                "/resources/../x",
                "/glossary/",
                "/Glossary",
                "/safe/x",
                "//"
            })
    void nothingElseExists(String address) {
        assertTrue(Route.of(address).isEmpty());
    }

    @Test
    void onlyTheModeratorsQueueIsMadeOfComponents() {
        assertFalse(Route.hasComponents("/home"));
        assertTrue(Route.hasComponents("/moderation"));
    }
}
