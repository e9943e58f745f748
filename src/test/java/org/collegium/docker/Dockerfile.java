package org.collegium.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A Dockerfile, read the way Docker reads it: comment lines fall away, also between continued lines; a backslash at the end joins lines;
 * an instruction is a word, its flags and the rest; each FROM begins a stage. Here-documents are not read.
 */
record Dockerfile(List<Instruction> instructions) {

    /** One instruction; {@code line} is where it begins. */
    record Instruction(int line, String keyword, List<String> flags, String rest) {

        boolean is(String wanted) {
            return keyword.equals(wanted);
        }

        Optional<String> flag(String name) {
            return flags.stream()
                    .filter(flag -> flag.startsWith("--" + name + "="))
                    .map(flag -> flag.substring(name.length() + 3))
                    .findFirst();
        }

        List<String> words() {
            return rest.isBlank() ? List.of() : List.of(rest.strip().split("\\s+"));
        }

        /** The program and its arguments in exec form ({@code ["java", "-jar"]}); empty in shell form. */
        Optional<List<String>> exec() {
            return exec(rest);
        }

        static Optional<List<String>> exec(String text) {
            if (!text.strip().startsWith("[")) {
                return Optional.empty();
            }
            try {
                // a JSON array is YAML as well
                Object read = new Load(LoadSettings.builder().build()).loadFromString(text);
                return read instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                        ? Optional.of(list.stream().map(String.class::cast).toList())
                        : Optional.empty();
            } catch (YamlEngineException e) {
                return Optional.empty();
            }
        }
    }

    /** What one FROM begins. */
    record Stage(String image, Optional<String> name, Instruction from, List<Instruction> instructions) {

        List<Instruction> all(String keyword) {
            return instructions.stream()
                    .filter(instruction -> instruction.is(keyword))
                    .toList();
        }

        Optional<Instruction> last(String keyword) {
            List<Instruction> all = all(keyword);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        }
    }

    private static final Pattern INSTRUCTION = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern FLAG = Pattern.compile("(--\\S+)\\s*(.*)", Pattern.DOTALL);

    static Dockerfile parse(String text) {
        List<Instruction> instructions = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int begins = 0;
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            if (open.isEmpty()) {
                begins = number;
            }
            if (bare.endsWith("\\")) {
                open.append(bare, 0, bare.length() - 1).append(' ');
            } else {
                instructions.add(instruction(begins, open.append(bare).toString()));
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            instructions.add(instruction(begins, open.toString()));
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    private static Instruction instruction(int line, String text) {
        Matcher parts = INSTRUCTION.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("line " + line + " is no instruction");
        }
        List<String> flags = new ArrayList<>();
        String rest = parts.group(2);
        // HEALTHCHECK's own arguments follow CMD, so that a leading -- is always the instruction's flag
        for (Matcher flag = FLAG.matcher(rest); flag.matches(); flag = FLAG.matcher(rest)) {
            flags.add(flag.group(1));
            rest = flag.group(2);
        }
        return new Instruction(line, parts.group(1).toUpperCase(Locale.ROOT), List.copyOf(flags), rest.strip());
    }

    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        List<Instruction> inside = new ArrayList<>();
        for (Instruction instruction : instructions) {
            if (instruction.is("FROM")) {
                inside = new ArrayList<>();
                List<String> words = instruction.words();
                Optional<String> name = words.size() == 3 && words.get(1).equalsIgnoreCase("AS")
                        ? Optional.of(words.get(2))
                        : Optional.empty();
                stages.add(new Stage(words.isEmpty() ? "" : words.get(0), name, instruction, inside));
            } else {
                inside.add(instruction);
            }
        }
        return stages;
    }

    Stage last() {
        List<Stage> stages = stages();
        return stages.get(stages.size() - 1);
    }
}
