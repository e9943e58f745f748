package org.collegium.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.platform.Hashes;

/** Addresses of our own stylesheets, scripts and icons. Each carries a digest of the file, so that browsers may keep it for a year. */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/assets/collegium/";

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String address(String file) {
        return addresses.computeIfAbsent(file, this::versioned);
    }

    private String versioned(String file) {
        try (InputStream in = context.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no asset " + file);
            }
            String digest = HexFormat.of().formatHex(Hashes.sha256(in.readAllBytes()));
            return FOLDER + file + "?v=" + digest.substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
