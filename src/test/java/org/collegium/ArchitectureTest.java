package org.collegium;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own classes before the laws of the house. */
class ArchitectureTest {

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("org.collegium", Rooms.OUTLINE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void our_house_keeps(HouseRule rule) {
        assertEquals(List.of(), rule.broken(house));
    }

    @Test
    void the_table_itself_goes_in_no_circle_and_draws_every_room_it_names() {
        assertEquals(List.of(), Rooms.circle(Rooms.MAY_USE));
        Rooms.MAY_USE.forEach((room, uses) ->
                assertTrue(Rooms.MAY_USE.keySet().containsAll(uses), room + " uses a room that is not drawn"));
    }

    @Test
    void delivery_stands_side_by_side_and_nobody_looks_up_to_it() {
        Rooms.MAY_USE.forEach((room, uses) ->
                assertTrue(uses.stream().noneMatch(Rooms.DELIVERY::contains), room + " looks up to " + uses));
    }

    /** A law that judges nobody is kept by everybody: these are the numbers below which the laws would have lost their subjects. */
    @Test
    void the_laws_have_somebody_to_judge() {
        assertAll(
                () -> assertTrue(house.size() >= 110, "classes: " + house.size()),
                () -> assertTrue(
                        rooms().containsAll(Set.of(
                                "kernel",
                                "platform",
                                "access",
                                "audit",
                                "members",
                                "personas",
                                "groups",
                                "moderation",
                                "forum",
                                "entry",
                                "jobs",
                                "demo",
                                "launch",
                                Rooms.OUTLINE)),
                        "rooms: " + rooms()),
                () -> atLeast(
                        6, "desks", house.stream().filter(HouseRule::isDesk).count()),
                () -> atLeast(18, "desk methods", HouseRule.deskMethods(house).count()),
                () -> atLeast(
                        8,
                        "entities",
                        house.stream().filter(HouseRule::isEntity).count()),
                () -> atLeast(
                        16,
                        "askers of the database",
                        house.stream()
                                .filter(ArchitectureTest::holdsAnEntityManager)
                                .count()),
                () -> atLeast(5, "rule classes", HouseRule.rules(house).count()),
                () -> atLeast(1, "events", HouseRule.events(house).count()));
    }

    @Test
    void every_package_says_what_it_owns() throws IOException {
        assertEquals(List.of(), silentPackages(Path.of("src/main/java/org")));
    }

    @Test
    void a_package_without_a_word_about_itself_is_found(@TempDir Path sources) throws IOException {
        Path room = Files.createDirectories(sources.resolve("forum"));
        Files.writeString(room.resolve("Post.java"), "package forum; class Post {}");
        assertEquals(List.of(room.toString()), silentPackages(sources));
        Files.writeString(room.resolve("package-info.java"), "package forum;");
        assertEquals(List.of(room.toString()), silentPackages(sources), "a package-info that says nothing is none");
        Files.writeString(room.resolve("package-info.java"), "/** Owns posts. */\npackage forum;");
        assertEquals(List.of(), silentPackages(sources));
    }

    private static List<String> silentPackages(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            Set<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toSet());
            return packages.stream()
                    .filter(one -> !speaks(one.resolve("package-info.java")))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static boolean speaks(Path packageInfo) {
        try {
            return Files.exists(packageInfo)
                    && Files.readString(packageInfo).strip().matches("(?s)/\\*\\*.*\\w{3}.*\\*/\\s*package .*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> rooms() {
        return house.stream().map(Rooms::of).collect(Collectors.toSet());
    }

    private static boolean holdsAnEntityManager(JavaClass one) {
        return one.getFields().stream()
                .anyMatch(field -> field.getRawType().getName().equals("jakarta.persistence.EntityManager"));
    }

    private static void atLeast(long expected, String what, long actual) {
        assertTrue(actual >= expected, what + ": " + actual + ", expected at least " + expected);
    }
}
