package org.collegium.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken setting is answered with one sentence that names it as the person who starts the server wrote it. */
class SettingsTest {

    private static final Map<String, String> VALUES = new HashMap<>();

    @BeforeAll
    static void putAMapInPlaceOfTheServer() {
        ConfigProviderResolver.setInstance(new MapResolver());
    }

    @AfterAll
    static void takeItAway() {
        ConfigProviderResolver.setInstance(null);
    }

    @BeforeEach
    void forget() {
        VALUES.clear();
    }

    @Test
    void a_missing_or_empty_required_setting_is_named_as_in_the_environment() {
        assertEquals(
                "The setting COLLEGIUM_DB_URL is missing.", complaint(() -> Settings.required("collegium.db.url")));
        VALUES.put("collegium.db.url", "  ");
        assertEquals(
                "The setting COLLEGIUM_DB_URL is missing.", complaint(() -> Settings.required("collegium.db.url")));
    }

    @Test
    void a_setting_that_is_there_is_read_and_one_that_is_not_falls_back() {
        VALUES.put("collegium.db.user", "somebody");
        assertEquals("somebody", Settings.required("collegium.db.user"));
        assertEquals("somebody", Settings.text("collegium.db.user", "nobody"));
        assertEquals("nobody", Settings.text("collegium.other.user", "nobody"));
        assertEquals(Optional.empty(), Settings.optional("collegium.other.user"));
    }

    @Test
    void a_number_within_bounds_is_read_with_blanks_around_it() {
        VALUES.put("collegium.days", " 30 ");
        assertEquals(30, Settings.number("collegium.days", 7, 1, 30));
        assertEquals(7, Settings.number("collegium.weeks", 7, 1, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thirty", "0", "31", "-1", "3.5", "1e1", "99999999999999999999", "30 days"})
    void a_number_that_is_none_or_out_of_bounds_is_answered_with_bounds_and_value(String typed) {
        VALUES.put("collegium.days", typed);
        assertEquals(
                "The setting COLLEGIUM_DAYS must be a whole number from 1 to 30, but is \"" + typed + "\".",
                complaint(() -> Settings.number("collegium.days", 7, 1, 30)));
    }

    @Test
    void a_flag_is_true_or_false() {
        VALUES.put("collegium.demo", "true");
        assertTrue(Settings.flag("collegium.demo", false));
        VALUES.put("collegium.demo", " false ");
        assertFalse(Settings.flag("collegium.demo", true));
        assertTrue(Settings.flag("collegium.other", true));
    }

    /** "yes" read as false, as Boolean.parseBoolean does, would switch things off behind somebody's back. */
    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", "on", "no"})
    void a_flag_that_is_neither_is_answered_with_its_value(String typed) {
        VALUES.put("collegium.demo", typed);
        assertEquals(
                "The setting COLLEGIUM_DEMO must be true or false, but is \"" + typed + "\".",
                complaint(() -> Settings.flag("collegium.demo", false)));
    }

    @Test
    void a_secret_may_stand_in_a_file(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "open sesame\n");
        VALUES.put("collegium.db.password.file", file.toString());
        assertEquals("open sesame", Settings.required("collegium.db.password"));
        VALUES.put("collegium.db.password", "directly");
        assertEquals("directly", Settings.required("collegium.db.password"));
    }

    @Test
    void a_secret_file_that_is_not_there_is_named_and_its_setting_too(@TempDir Path directory) {
        Path file = directory.resolve("nowhere");
        VALUES.put("collegium.db.password.file", file.toString());
        assertEquals(
                "The setting COLLEGIUM_DB_PASSWORD_FILE names " + file + ", which cannot be read.",
                complaint(() -> Settings.required("collegium.db.password")));
    }

    @Test
    void a_secret_file_without_a_secret_is_as_good_as_none(@TempDir Path directory) throws IOException {
        VALUES.put(
                "collegium.db.password.file",
                Files.writeString(directory.resolve("secret"), "\n").toString());
        assertEquals(
                "The setting COLLEGIUM_DB_PASSWORD is missing.",
                complaint(() -> Settings.required("collegium.db.password")));
    }

    /** A file in the wrong encoding, or a whole disk image, must not end in a stack trace. */
    @Test
    void a_secret_file_that_is_no_text_is_answered_with_the_same_sentence(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("secret"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});
        VALUES.put("collegium.db.password.file", file.toString());
        assertEquals(
                "The setting COLLEGIUM_DB_PASSWORD_FILE names " + file + ", which cannot be read.",
                complaint(() -> Settings.required("collegium.db.password")));
    }

    @Test
    void the_database_address_must_be_one_of_mariadb() {
        VALUES.put("collegium.db.url", "jdbc:postgresql://db/collegium");
        assertEquals(
                "The setting COLLEGIUM_DB_URL must start with jdbc:mariadb://", complaint(CollegiumDataSource::url));
        VALUES.put("collegium.db.url", "jdbc:mariadb://db/collegium?sslMode=verify-full");
        assertTrue(CollegiumDataSource.url()
                .startsWith("jdbc:mariadb://db/collegium?sslMode=verify-full&allowLocalInfile=false&"));
        VALUES.put("collegium.db.url", "jdbc:mariadb://db/collegium");
        assertTrue(CollegiumDataSource.url().startsWith("jdbc:mariadb://db/collegium?allowLocalInfile=false&"));
    }

    private static String complaint(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(Settings.Unusable.class, reading).getMessage();
    }

    /** MicroProfile Config over a map: the server's own is not there in a unit test. */
    private static final class MapResolver extends ConfigProviderResolver {
        @Override
        public Config getConfig() {
            return new MapConfig();
        }

        @Override
        public Config getConfig(ClassLoader loader) {
            return new MapConfig();
        }

        @Override
        public ConfigBuilder getBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void registerConfig(Config config, ClassLoader loader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void releaseConfig(Config config) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class MapConfig implements Config {
        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(VALUES.get(name)).map(type::cast);
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return VALUES.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
