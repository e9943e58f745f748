package org.collegium.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.live.LiveServer.Site;

/** One of the demo community, who sets the scene by REST: topics and posts that a test has for itself alone. */
final class Writer {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Site site;
    private final String token;

    private Writer(Site site, String token) {
        this.site = site;
        this.token = token;
    }

    /**
     * A topic.
     *
     * @param post ref of its first post
     */
    record Started(String ref, String address, String title, String post) {}

    static Writer of(Site site, String who) {
        String answer = new Writer(site, null)
                .post("tokens", "{\"email\":\"%s@demo.example\",\"password\":\"%s\"}".formatted(who, Visit.PASSPHRASE));
        return new Writer(site, field("token", answer));
    }

    /** Starts a topic whose title nobody else uses. */
    Started starts(String group, String title, String body) {
        String own = title + " " + UUID.randomUUID().toString().substring(0, 8);
        String answer =
                post("groups/" + group + "/topics", "{\"title\":\"%s\",\"body\":\"%s\"}".formatted(own, escaped(body)));
        String ref = field("ref", answer);
        return new Started(ref, "/topics/" + ref + "/" + field("slug", answer), own, firstPost(ref));
    }

    /** Replies; answers with the post's ref. */
    String replies(Started topic, String body) {
        return field("ref", post("topics/" + topic.ref() + "/posts", "{\"body\":\"%s\"}".formatted(escaped(body))));
    }

    private String firstPost(String topic) {
        return field("ref", send(asked("topics/" + topic + "/posts").GET(), 200));
    }

    private String post(String path, String json) {
        return send(
                asked(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                201);
    }

    private HttpRequest.Builder asked(String path) {
        HttpRequest.Builder asked = HttpRequest.newBuilder(site.base().resolve("/api/v1/" + path));
        return token == null ? asked : asked.header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest.Builder asked, int expected) {
        HttpRequest request = asked.build();
        URI address = request.uri();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(expected, answer.statusCode(), () -> address + " " + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(address.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first field of that name. */
    private static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new AssertionError("No " + name + " in " + json);
        }
        return found.group(1);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
