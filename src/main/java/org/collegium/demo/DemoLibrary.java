package org.collegium.demo;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.collegium.platform.Markdown;

/** The plain-language pages, help lines, glossary, rules and the community's own public pages. */
final class DemoLibrary {

    private final Sql sql;
    private final Instant now;
    private final Function<String, Set<String>> web;

    DemoLibrary(Sql sql, Instant now, Function<String, Set<String>> web) {
        this.sql = sql;
        this.now = now;
        this.web = web;
    }

    void write() throws SQLException {
        rules();
        signposts();
        for (String file : Sheet.files(web, "resources")) {
            resource(file);
        }
        for (String[] row : Sheet.rows("glossary.txt")) {
            sql.insert(
                    "INSERT INTO glossary_term (slug, term, also_called, meaning, example, see_also) VALUES (?,?,?,?,?,?)",
                    Markdown.slug(row[0]),
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    row[4]);
        }
        for (String file : Sheet.files(web, "pages")) {
            String body = Sheet.text(file).strip();
            sql.insert(
                    "INSERT INTO house_page (slug, body, html, updated_at) VALUES (?,?,?,?)",
                    stem(file),
                    body,
                    Markdown.html(body),
                    now);
        }
    }

    /** The community's wording and order of the rules; those that every community has are already there. */
    private void rules() throws SQLException {
        int position = 0;
        for (String[] row : Sheet.rows("rules.txt")) {
            position += 10;
            int harm = Math.max(5, 100 - position);
            sql.insert(
                    "INSERT INTO rule (code, position, title, text, source, harm) VALUES (?,?,?,?,?,?) ON DUPLICATE KEY UPDATE"
                            + " position = VALUES(position), title = VALUES(title), text = VALUES(text), source = VALUES(source)",
                    row[0],
                    position,
                    row[1],
                    row[2],
                    row[3],
                    harm);
        }
    }

    private void signposts() throws SQLException {
        int position = 0;
        for (String[] row : Sheet.rows("signposts.txt")) {
            position += 10;
            sql.insert(
                    "INSERT INTO signpost (id, position, name, phone, other_ways, hours, nation, audience, needs, checked_on)"
                            + " VALUES (?,?,?,?,?,?,?,?,?,?)",
                    row[0],
                    position,
                    row[1],
                    row[2],
                    row[3],
                    row[4],
                    row[5],
                    row[6],
                    row[7],
                    Sql.firstOf(row[8]));
        }
    }

    private void resource(String file) throws SQLException {
        var page = Sheet.Page.of(Sheet.text(file));
        long id = sql.insert(
                "INSERT INTO resource (slug, title, situation, summary, body, html, nation, sources, checked_on, checked_by,"
                        + " next_check_on, published, updated_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,TRUE,?)",
                stem(file),
                page.get("title"),
                page.get("situation"),
                page.get("summary"),
                page.body(),
                Markdown.html(page.body()),
                page.get("nation"),
                page.get("sources"),
                Sql.firstOf(page.get("checked")),
                page.get("checkedBy"),
                Sql.firstOf(page.get("nextCheck")),
                now);
        int position = 0;
        for (String signpost : page.get("signposts").split(",")) {
            position++;
            sql.insert(
                    "INSERT INTO resource_signpost (resource_id, signpost_id, position) VALUES (?,?,?)",
                    id,
                    signpost.strip(),
                    position);
        }
    }

    private static String stem(String file) {
        return file.substring(file.indexOf('/') + 1, file.length() - ".md".length());
    }
}
