package org.collegium.platform;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The configuration, read through MicroProfile Config: {@code collegium.db.url} is {@code COLLEGIUM_DB_URL} in the environment. A value
 * may stand in a file instead: {@code COLLEGIUM_DB_PASSWORD_FILE} names it (for secrets). README lists every setting.
 */
public final class Settings {

    private Settings() {}

    /** A setting that is missing or makes no sense; the message is one sentence for the person who starts the server. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unusable(String sentence) {
            super(sentence);
        }
    }

    /**
     * A setting that must be there.
     *
     * @throws Unusable when it is missing or empty
     */
    public static String required(String name) {
        return optional(name).orElseThrow(() -> new Unusable("The setting " + environmentName(name) + " is missing."));
    }

    public static String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    /**
     * A whole number within bounds.
     *
     * @throws Unusable when it is no number or out of bounds
     */
    public static int number(String name, int otherwise, int least, int most) {
        String value = text(name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, together with "out of bounds"
        }
        throw new Unusable("The setting " + environmentName(name) + " must be a whole number from " + least + " to "
                + most + ", but is \"" + value + "\".");
    }

    /**
     * Yes or no.
     *
     * @throws Unusable when it is neither {@code true} nor {@code false}
     */
    public static boolean flag(String name, boolean otherwise) {
        String value = text(name, String.valueOf(otherwise)).strip();
        if (value.equals("true") || value.equals("false")) {
            return Boolean.parseBoolean(value);
        }
        throw new Unusable(
                "The setting " + environmentName(name) + " must be true or false, but is \"" + value + "\".");
    }

    public static Optional<String> optional(String name) {
        Config config = ConfigProvider.getConfig();
        Optional<String> direct = read(config, name);
        return direct.isPresent()
                ? direct
                : read(config, name + ".file").map(file -> contents(name, file)).filter(value -> !value.isBlank());
    }

    private static Optional<String> read(Config config, String name) {
        try {
            return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new Unusable("The setting " + environmentName(name) + " cannot be read.");
        }
    }

    private static String contents(String name, String file) {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of(file)).strip();
        } catch (java.io.IOException | java.nio.file.InvalidPathException e) {
            throw new Unusable(
                    "The setting " + environmentName(name) + "_FILE names " + file + ", which cannot be read.");
        }
    }

    private static String environmentName(String name) {
        return name.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    }
}
