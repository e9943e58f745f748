package org.collegium.live;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A program that talks to the REST interface, for a visitor or with somebody's token. */
public final class Program {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final URI api;
    private final String token;

    private Program(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    public static Program visitor(LiveServer.Site site) {
        return new Program(site.base().resolve("api/v1/"), null);
    }

    public static Program with(LiveServer.Site site, String token) {
        return new Program(site.base().resolve("api/v1/"), token);
    }

    /** A program of somebody of the demo community, by the first part of the address: {@code practitioner}. Signs in once a run. */
    public static Program of(LiveServer.Site site, String who) {
        String token =
                TOKENS.computeIfAbsent(site.base() + who, key -> visitor(site).signIn(who + "@demo.example"));
        return with(site, token);
    }

    /** A fresh token of somebody with the demo's passphrase. */
    public String signIn(String email) {
        Answer answer = post("tokens", object("email", email, "password", "open the demo door"));
        return answer.json().getString("token");
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts with a key of its own. */
    public Answer post(String path, JsonObject body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, JsonObject body, String key) {
        return send(json(path, "POST", body.toString()).header("Idempotency-Key", key));
    }

    public Answer put(String path, JsonObject body) {
        return send(json(path, "PUT", body.toString()));
    }

    public Answer patch(String path, JsonObject body) {
        return send(json(path, "PATCH", body.toString()));
    }

    /** A request to be completed by the caller. */
    public HttpRequest.Builder json(String path, String method, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A JSON object of names and values that are texts, numbers or null. */
    public static JsonObject object(Object... namesAndValues) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            if (namesAndValues[i + 1] instanceof Integer number) {
                object.add(name, number);
            } else if (namesAndValues[i + 1] == null) {
                object.addNull(name);
            } else {
                object.add(name, (String) namesAndValues[i + 1]);
            }
        }
        return object.build();
    }

    /** What came back. */
    public record Answer(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public String body() {
            return http.body();
        }

        public Optional<String> header(String name) {
            return http.headers().firstValue(name);
        }

        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(http.body()))) {
                return reader.readObject();
            }
        }

        public JsonArray items() {
            return json().getJsonArray("items");
        }

        /** Where the list goes on, or null. */
        public String next() {
            JsonValue next = json().get("next");
            return next == JsonValue.NULL ? null : json().getString("next");
        }

        /** The key of a refusal. */
        public String reason() {
            return json().getString("reason", null);
        }

        @Override
        public String toString() {
            return status() + " " + body();
        }
    }
}
