package org.collegium.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the way of a start is said in one sentence, with what to do about it. */
class LaunchTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "-1", "65536", "8080 ", "80.80", "99999999999"})
    void a_port_that_is_none_is_named_with_the_bounds(String typed) {
        assertEquals(
                "The port must be a number from 1 to 65535, but is \"" + typed + "\".",
                sentence(() -> Launch.port(typed)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8080, 65535})
    void a_port_within_bounds_is_taken(int port) {
        assertEquals(port, Launch.port(Integer.toString(port)));
    }

    @Test
    void a_port_in_use_is_named_before_anything_is_started() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String sentence = sentence(
                    () -> Application.start(directory, directory.resolve("payara"), other.getLocalPort(), Map.of())
                            .close());
            assertTrue(sentence.startsWith("Port " + other.getLocalPort() + " is in use"), sentence);
            assertTrue(sentence.contains("-Dhttp.port="), sentence);
            assertFalse(Files.exists(directory.resolve("payara")));
        }
    }

    @Test
    void a_place_that_cannot_be_written_to_is_named_by_each_part_that_needs_it() throws IOException {
        // below a file nobody can make a directory, not even root
        Path place = Files.writeString(directory.resolve("file"), "in the way").resolve("data");
        for (Executable part : List.<Executable>of(
                () -> Launch.requireRoom(place),
                () -> Application.start(directory, place, freePort(), Map.of()).close(),
                () -> Database.start(place, List.of("collegium")).close())) {
            String sentence = sentence(part);
            assertTrue(sentence.contains(place.toString()), sentence);
            assertTrue(
                    sentence.matches(
                            "The (directory .* cannot be written to\\. Choose another: .*|database could not be"
                                    + " started in .*)"),
                    sentence);
        }
    }

    @Test
    void a_place_with_room_is_taken_as_it_is() {
        Launch.requireRoom(directory.resolve("data"));
        assertTrue(Files.isDirectory(directory.resolve("data")));
    }

    @Test
    void a_server_that_ends_at_once_is_answered_with_the_place_of_its_log() throws IOException {
        // a build directory without a server in it
        Path home = directory.resolve("payara");
        String sentence = sentence(
                () -> Application.start(directory, home, freePort(), Map.of()).close());
        assertEquals("The server did not become ready. Its log may say why: " + home.resolve("server.log"), sentence);
        assertTrue(Files.readString(home.resolve("server.log")).contains("payara-micro.jar"));
    }

    @Test
    void a_tree_is_deleted_with_all_that_is_in_it_and_one_that_is_not_there_is_no_fault() throws IOException {
        Path tree = directory.resolve("tree");
        Files.createDirectories(tree.resolve("a/b"));
        Files.writeString(tree.resolve("a/b/c"), "leaf");
        Application.deleteTree(tree);
        assertFalse(Files.exists(tree));
        Application.deleteTree(tree);
    }

    /** ASVS 7.2.3 asks for 128 random bits; 43 characters of 64 hold 256. */
    @Test
    void session_ids_are_long_and_never_the_same() {
        var ids = new StrongSessionIds();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String id = i % 2 == 0 ? ids.generateUuid() : ids.generateUuid("a session");
            assertTrue(id.matches("[A-Za-z0-9_-]{43}"), id);
            assertTrue(seen.add(id), id);
        }
    }

    private static String sentence(Executable starting) {
        String sentence = assertThrows(Stop.class, starting).getMessage();
        assertEquals(1, sentence.lines().count(), sentence);
        return sentence;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
