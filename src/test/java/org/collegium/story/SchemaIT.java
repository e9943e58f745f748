package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.platform.CollegiumDataSource;
import org.collegium.platform.IdConverters;
import org.collegium.platform.InstantConverter;
import org.collegium.platform.Settings;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;

/** The migrations make the schema that the entities expect, from nothing, once, and with names for everything that may be broken. */
class SchemaIT extends Story {

    /** The database types that fit what an entity's field is stored as. */
    private static final Map<Class<?>, Set<String>> FITTING = Map.of(
            long.class, Set.of("bigint"),
            Long.class, Set.of("bigint"),
            int.class, Set.of("int"),
            boolean.class, Set.of("tinyint"),
            String.class, Set.of("varchar", "char", "mediumtext"),
            java.time.LocalDateTime.class, Set.of("datetime"),
            java.time.LocalDate.class, Set.of("date"),
            byte[].class, Set.of("binary"));

    @PersistenceContext
    EntityManager em;

    private record Place(String type, boolean nullable, int precision) {}

    // ---- entities

    @Test
    void every_field_of_every_entity_has_its_column() {
        Set<EntityType<?>> entities = em.getMetamodel().getEntities();
        assertTrue(entities.size() >= 9, () -> "entities: " + entities.size());
        List<String> faults = new ArrayList<>();
        for (EntityType<?> entity : entities) {
            Class<?> type = entity.getJavaType();
            String table = type.getAnnotation(Table.class).name();
            Map<String, Place> columns = columns(table);
            if (columns.isEmpty()) {
                faults.add(type.getSimpleName() + ": there is no table " + table);
            }
            for (Field field : type.getDeclaredFields()) {
                if (mapped(field)) {
                    faults.addAll(faults(type, field, columns));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** The server weaves fields of its own into entities; ours have neither underscores in front nor a transient mark. */
    private static boolean mapped(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isAnnotationPresent(Transient.class)
                && !field.getName().startsWith("_");
    }

    private List<String> faults(Class<?> entity, Field field, Map<String, Place> columns) {
        if (field.isAnnotationPresent(ElementCollection.class)) {
            CollectionTable table = field.getAnnotation(CollectionTable.class);
            Set<String> expected = Stream.concat(
                            Arrays.stream(table.joinColumns()).map(JoinColumn::name), Stream.of(columnName(field)))
                    .collect(Collectors.toSet());
            return columns(table.name()).keySet().containsAll(expected)
                    ? List.of()
                    : List.of(entity.getSimpleName() + "." + field.getName() + ": no " + table.name() + " " + expected);
        }
        String told = entity.getSimpleName() + "." + field.getName() + " in " + columnName(field);
        Place column = columns.get(columnName(field));
        if (column == null) {
            return List.of(told + ": there is no such column");
        }
        Class<?> stored = stored(field);
        if (!FITTING.getOrDefault(stored, Set.of()).contains(column.type())) {
            return List.of(told + ": " + stored.getSimpleName() + " does not fit " + column.type());
        }
        if (field.getType().isPrimitive() && column.nullable()) {
            return List.of(told + ": may be null in the database and not in Java");
        }
        if (column.type().equals("datetime") && column.precision() != 6) {
            return List.of(told + ": keeps no microseconds");
        }
        return List.of();
    }

    private static String columnName(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    /** The Java type in which a field goes to the driver. */
    private static Class<?> stored(Field field) {
        if (field.getType().isEnum()) {
            Enumerated enumerated = field.getAnnotation(Enumerated.class);
            return enumerated != null && enumerated.value() == EnumType.STRING ? String.class : Enum.class;
        }
        return Stream.concat(Arrays.stream(IdConverters.class.getDeclaredClasses()), Stream.of(InstantConverter.class))
                .flatMap(converter -> Arrays.stream(converter.getGenericInterfaces()))
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == AttributeConverter.class)
                .map(ParameterizedType::getActualTypeArguments)
                .filter(types -> types[0] == field.getType())
                .<Class<?>>map(types -> (Class<?>) types[1])
                .findFirst()
                .orElse(field.getType());
    }

    private Map<String, Place> columns(String table) {
        Map<String, Place> columns = new HashMap<>();
        owner.list(
                row -> columns.put(
                        row.getString(1),
                        new Place(row.getString(2), row.getString(3).equals("YES"), row.getInt(4))),
                "SELECT column_name, data_type, is_nullable, COALESCE(datetime_precision, 0)"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?",
                table);
        return columns;
    }

    // ---- migrations

    @Test
    void the_migrations_make_the_whole_schema_from_nothing_and_only_once() {
        String spare = ConfigProvider.getConfig().getValue("collegium.story.spare", String.class);
        MigrateResult first = flyway(spare).migrate();
        List<String> fresh = shape("stories_spare");
        MigrateResult second = flyway(spare).migrate();

        assertEquals(flyway(spare).info().all().length, first.migrationsExecuted);
        assertTrue(first.success && second.success);
        assertEquals(0, second.migrationsExecuted, "a second start changes nothing");
        assertEquals(fresh, shape("stories_spare"));
        assertEquals(shape("stories"), fresh, "the running server has the same schema");
        assertEquals(0, flyway(spare).info().pending().length);
        flyway(spare).validate();
    }

    /** The way the application does it at its start. */
    private static Flyway flyway(String url) {
        return Flyway.configure(SchemaIT.class.getClassLoader())
                .dataSource(url, "collegium_owner", Settings.required("collegium.db.owner.password"))
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_user", Settings.required("collegium.db.app.account")))
                .cleanDisabled(true)
                .load();
    }

    private List<String> shape(String schema) {
        List<String> shape = new ArrayList<>();
        shape.addAll(owner.list(
                row -> row.getString(1),
                "SELECT CONCAT_WS(' ', table_name, column_name, column_type, is_nullable, column_default, collation_name,"
                        + " extra) FROM information_schema.columns WHERE table_schema = ? ORDER BY 1",
                schema));
        shape.addAll(owner.list(
                row -> row.getString(1),
                "SELECT CONCAT_WS(' ', table_name, index_name, seq_in_index, column_name, non_unique)"
                        + " FROM information_schema.statistics WHERE table_schema = ? ORDER BY 1",
                schema));
        shape.addAll(owner.list(
                row -> row.getString(1),
                "SELECT CONCAT_WS(' ', table_name, constraint_name, constraint_type)"
                        + " FROM information_schema.table_constraints WHERE constraint_schema = ? ORDER BY 1",
                schema));
        return shape;
    }

    @Test
    void each_migration_says_in_its_first_line_what_it_is_about() throws IOException {
        for (String script : scripts()) {
            assertTrue(script.matches("V\\d{4}__[a-z]+(_[a-z]+)*\\.sql"), script + ": one subject, in words");
            assertTrue(text(script).startsWith("-- "), script + ": begins with a sentence");
        }
    }

    @Test
    void no_migration_goes_back() throws IOException {
        for (String script : scripts()) {
            for (String statement : statements(script)) {
                assertTrue(!statement.matches("(?is)(DROP|TRUNCATE|DELETE)\\b.*"), script + ": " + statement);
            }
        }
    }

    @Test
    void every_constraint_has_a_name_that_says_whose_it_is() throws IOException {
        Pattern nameless =
                Pattern.compile("(?im)^\\s*+(?!CONSTRAINT|INDEX).*\\b(PRIMARY KEY|UNIQUE|REFERENCES|CHECK)\\b");
        for (String script : scripts()) {
            for (String statement : statements(script)) {
                if (statement.toUpperCase(java.util.Locale.ROOT).startsWith("CREATE TABLE")) {
                    String body = statement.substring(statement.indexOf('(') + 1);
                    assertTrue(!nameless.matcher(body).find(), script + ", a constraint without a name: " + statement);
                }
            }
        }
        Map<String, String> prefixes = Map.of("UNIQUE", "uq_", "FOREIGN KEY", "fk_", "CHECK", "ck_");
        List<String> faults = owner
                .list(
                        row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
                        "SELECT constraint_type, constraint_name, table_name FROM information_schema.table_constraints"
                                + " WHERE constraint_schema = DATABASE() AND constraint_type <> 'PRIMARY KEY'"
                                + " AND table_name <> 'flyway_schema_history'")
                .stream()
                .filter(row -> !row[1].startsWith(prefixes.get(row[0]) + row[2] + "_"))
                .map(Arrays::toString)
                .toList();
        assertEquals(List.of(), faults);
    }

    @Test
    void every_table_has_a_primary_key_and_holds_every_language() {
        assertEquals(
                List.of(),
                owner.list(
                        row -> row.getString(1),
                        "SELECT t.table_name FROM information_schema.tables t WHERE t.table_schema = DATABASE()"
                                + " AND (t.table_collation NOT LIKE 'utf8mb4%' OR t.engine <> 'InnoDB' OR NOT EXISTS"
                                + " (SELECT 1 FROM information_schema.statistics s WHERE s.table_schema = t.table_schema"
                                + " AND s.table_name = t.table_name AND s.index_name = 'PRIMARY'))"));
    }

    @Test
    void the_application_may_do_what_it_must_and_no_more() throws SQLException {
        Map<String, Set<String>> granted = new HashMap<>();
        try (Connection application = owner.connectAsApplication();
                Statement statement = application.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_name, privilege_type FROM information_schema.table_privileges"
                                + " WHERE table_schema = DATABASE() AND grantee LIKE '\\'collegium_app\\'%'")) {
            while (rows.next()) {
                granted.computeIfAbsent(rows.getString(1), name -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        List<String> tables = owner.list(
                row -> row.getString(1),
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_name <> 'flyway_schema_history'");

        assertEquals(Set.copyOf(tables), granted.keySet(), "each table is granted by name, and the history is not");
        for (String appendOnly : List.of("trail_entry", "decision", "revision", "report")) {
            assertEquals(Set.of("SELECT", "INSERT"), granted.get(appendOnly), appendOnly);
        }
        for (var grant : granted.entrySet()) {
            assertTrue(
                    Set.of("SELECT", "INSERT", "UPDATE", "DELETE").containsAll(grant.getValue()),
                    () -> grant.toString());
        }
    }

    private static List<String> scripts() {
        return Arrays.stream(flyway(CollegiumDataSource.url()).info().all())
                .map(MigrationInfo::getScript)
                .map(script -> script.substring(script.lastIndexOf('/') + 1))
                .toList();
    }

    private static String text(String script) throws IOException {
        try (InputStream file = SchemaIT.class.getResourceAsStream("/db/migration/" + script)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The statements of a script, without comments. */
    private static List<String> statements(String script) throws IOException {
        String bare = text(script).replaceAll("(?m)^\\s*--.*$", "");
        return Arrays.stream(bare.split(";\\s*(\\n|$)", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
