package org.collegium.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.live.LiveServer.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Plain HTTP, as a program or an attacker would speak it: a browser's cookie, and nothing done that was not said. */
final class Wire {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Site site;
    private final String cookie;

    private Wire(Site site, String cookie) {
        this.site = site;
        this.cookie = cookie;
    }

    static Wire visitor(Site site) {
        return new Wire(site, null);
    }

    /** Signs in by the sign-in page's own form. */
    static Wire signedIn(Site site, String who) {
        Wire visitor = visitor(site);
        Map<String, String> form = visitor.form("/sign-in", "form:sign-in");
        form.put("form:email", who + "@demo.example");
        form.put("form:password", Visit.PASSPHRASE);
        HttpResponse<String> answer = visitor.post("/sign-in", form);
        assertEquals(302, answer.statusCode(), () -> who + " could not sign in: " + answer.body());
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Wire(site, set.substring(0, set.indexOf(';')));
    }

    /** What a browser would send of a page's form: hidden fields and texts as they stand, and the button. */
    Map<String, String> form(String path, String button) {
        HttpResponse<String> page = get(path);
        assertEquals(200, page.statusCode(), path);
        Element pressed = Jsoup.parse(page.body())
                .getElementsByAttributeValue("name", button)
                .first();
        if (pressed == null || pressed.closest("form") == null) {
            throw new AssertionError("No button " + button + " on " + path);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : pressed.closest("form").select("input[type=hidden], input[type=text], textarea, select")) {
            Element chosen = field.selectFirst("option[selected], option");
            fields.put(
                    field.attr("name"),
                    field.tagName().equals("textarea")
                            ? field.wholeText()
                            : chosen == null ? field.val() : chosen.val());
        }
        fields.put(button, pressed.val());
        return fields;
    }

    HttpResponse<String> get(String path) {
        return send(path, asked(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, form, Map.of());
    }

    HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> headers) {
        HttpRequest.Builder asked = asked(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
        headers.forEach(asked::header);
        return send(path, asked);
    }

    /** Any request. */
    HttpResponse<String> ask(String method, String path, Map<String, String> headers) {
        HttpRequest.Builder asked = asked(path).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(asked::header);
        return send(path, asked);
    }

    private HttpRequest.Builder asked(String path) {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(site.base() + path.substring(1)));
        return cookie == null ? asked : asked.header("Cookie", cookie);
    }

    private static HttpResponse<String> send(String path, HttpRequest.Builder asked) {
        try {
            return HTTP.send(asked.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
