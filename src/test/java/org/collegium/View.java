package org.collegium;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A Facelets file, taken apart.
 *
 * @param name its path below {@code src/main/webapp}
 * @param texts the words between tags
 */
record View(String name, List<Tag> tags, List<String> texts) {

    static final Path WEBAPP = Path.of("src/main/webapp");

    /** One expression; a closing brace within quotes does not end it. */
    private static final Pattern EXPRESSION =
            Pattern.compile("[#$]\\{((?:[^}'\"]|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")*)}");

    /**
     * A tag with its attributes. Attributes of other namespaces (pass-through ones) stand under their local name.
     *
     * @param library last word of the namespace: {@code html}, {@code core}, {@code facelets}, {@code collegium}; {@code xhtml} for plain HTML
     */
    record Tag(String library, String name, Map<String, String> attributes, int line) {
        boolean is(String wantedLibrary, String wantedName) {
            return library.equals(wantedLibrary) && name.equals(wantedName);
        }

        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    static List<View> all() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .map(View::read)
                    .toList();
        }
    }

    private static View read(Path file) {
        try {
            return parse(WEBAPP.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static View parse(String name, String xhtml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        List<Tag> tags = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xhtml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    tags.add(tag(reader));
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    texts.add(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError(name + " is not well formed: " + e.getMessage(), e);
        }
        return new View(name, tags, texts);
    }

    private static Tag tag(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        String library = namespace.isEmpty()
                ? "xhtml"
                : namespace.substring(1 + Math.max(namespace.lastIndexOf('/'), namespace.lastIndexOf('.')));
        // "core" is the last word of Faces' and of JSTL's namespace, in the old spelling and the new
        if (library.equals("core") && namespace.contains("jstl")) {
            library = "tags";
        }
        return new Tag(
                library, reader.getLocalName(), attributes, reader.getLocation().getLineNumber());
    }

    /** What stands between the braces of every expression, wherever it is. */
    List<String> expressions() {
        Stream<String> written =
                Stream.concat(tags.stream().flatMap(tag -> tag.attributes().values().stream()), texts.stream());
        return written.flatMap(text -> EXPRESSION.matcher(text).results().map(found -> found.group(1)))
                .toList();
    }
}
