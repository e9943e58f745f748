package org.collegium.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.kernel.Ref;
import org.collegium.platform.Markdown;

/** The conversations, from one file a topic. */
final class DemoTalk {

    private static final Pattern POST = Pattern.compile("(?m)^=== (\\S+) (\\S+)[ ]*\\n");
    /** The demo practitioner left off in the long topic here. */
    private static final int LEFT_OFF = 52;

    private final Sql sql;
    private final Instant now;
    private final Function<String, Set<String>> web;
    private final DemoPeople people;
    private final Map<String, Written> posts = new HashMap<>();

    /** A post as it was written, for the cases about it. */
    record Written(long id, String ref, String author, String body, String group) {}

    DemoTalk(Sql sql, Instant now, Function<String, Set<String>> web, DemoPeople people) {
        this.sql = sql;
        this.now = now;
        this.web = web;
        this.people = people;
    }

    /** The post that {@code group/file#number} names. */
    Written post(String name) {
        Written post = posts.get(name);
        if (post == null) {
            throw new IllegalStateException("The demo has no post " + name);
        }
        return post;
    }

    void write() throws SQLException {
        for (String file : Sheet.files(web, "topics")) {
            topic(file);
        }
    }

    private void topic(String file) throws SQLException {
        String group = file.split("/")[1];
        var page = Sheet.Page.of(Sheet.text(file));
        List<String[]> written = split(page.body());
        Instant first = now.minus(Sheet.age(written.get(0)[1]));
        String[] last = written.get(written.size() - 1);
        long topic = sql.insert(
                "INSERT INTO topic (ref, group_id, slug, title, kind, author_id, posts, pinned, locked, created_at, last_post_at,"
                        + " last_author_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                Ref.fresh().value(),
                people.group(group),
                Markdown.slug(page.get("title")),
                page.get("title"),
                page.get("kind").toUpperCase(Locale.ROOT),
                people.persona(written.get(0)[0]),
                written.size(),
                page.get("pinned").equals("yes"),
                page.get("locked").equals("yes"),
                first,
                now.minus(Sheet.age(last[1])),
                people.persona(last[0]));
        int number = 0;
        for (String[] post : written) {
            number++;
            posts.put(name(file, number), post(topic, number, post, group));
        }
        readBy("practitioner", topic, written);
    }

    private static String name(String file, int number) {
        return file.substring("topics/".length(), file.length() - ".md".length()) + "#" + number;
    }

    /** The posts of a topic: handle, age, words. */
    static List<String[]> split(String body) {
        List<String[]> posts = new ArrayList<>();
        Matcher head = POST.matcher(body);
        int from = -1;
        while (head.find()) {
            if (from >= 0) {
                posts.get(posts.size() - 1)[2] =
                        body.substring(from, head.start()).strip();
            }
            posts.add(new String[] {head.group(1), head.group(2), ""});
            from = head.end();
        }
        posts.get(posts.size() - 1)[2] = body.substring(from).strip();
        return posts;
    }

    private Written post(long topic, int number, String[] post, String group) throws SQLException {
        String ref = Ref.fresh().value();
        Instant at = now.minus(Sheet.age(post[1]));
        sql.insert(
                "INSERT INTO post (topic_id, number, ref, author_id, body, html, created_at, idempotency_key)"
                        + " VALUES (?,?,?,?,?,?,?,?)",
                topic,
                number,
                ref,
                people.persona(post[0]),
                post[2],
                Markdown.html(post[2]),
                at,
                "demo-" + ref);
        long id = sql.number("SELECT id FROM post WHERE ref = ?", ref);
        sql.insert("INSERT INTO revision (post_id, number, body, written_at) VALUES (?,1,?,?)", id, post[2], at);
        return new Written(id, ref, post[0], post[2], group);
    }

    /** The demo practitioner has read what is older than two days; in the long topic she left off shortly before the end. */
    private void readBy(String signIn, long topic, List<String[]> written) throws SQLException {
        int read = (int) written.stream()
                .filter(post -> Sheet.age(post[1]).compareTo(Duration.ofDays(2)) > 0)
                .count();
        int mark = written.size() >= 60 ? Math.min(LEFT_OFF, written.size()) : read;
        if (mark > 0) {
            sql.insert(
                    "INSERT INTO read_mark (member_id, topic_id, number, read_at) VALUES (?,?,?,?)",
                    people.member(signIn),
                    topic,
                    mark,
                    now.minus(Duration.ofDays(2)));
        }
    }
}
