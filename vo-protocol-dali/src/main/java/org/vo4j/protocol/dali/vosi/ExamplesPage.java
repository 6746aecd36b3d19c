// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.protocol.dali.internal.Uris;
import org.vo4j.protocol.dali.internal.xml.XmlInput;

/**
 * A page of examples being read: the elements that are open, and what RDFa says of them. Elements that HTML leaves open are
 * closed by the end of those around them. Single-threaded.
 */
final class ExamplesPage implements Markup.Handler {
    static final String VOCABULARY = "http://www.ivoa.net/rdf/examples#";

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> CLOSED_BY_THEIR_LIKE = Set.of("p", "li", "dt", "dd", "tr", "td", "th", "option");
    private static final String TOO_DEEP = "elements are nested too deep";
    private static final int MAX_DEPTH = 256;
    private static final int MAX_MARKED_DEPTH = 16;
    private static final int MAX_TEXT = 256 << 10;
    private static final int MAX_EXAMPLES = 100_000;
    private static final int MAX_LINKS = 1000;

    private final URI page;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> openNames = new HashMap<>();
    /** The open elements whose text is wanted. */
    private final Deque<Open> marked = new ArrayDeque<>();

    private final Set<String> problems = new LinkedHashSet<>();
    private final List<Example> examples = new ArrayList<>();
    private final Set<URI> links = new LinkedHashSet<>();
    private @Nullable Draft draft;

    ExamplesPage(URI page) {
        this.page = page;
    }

    Examples read(String text) {
        Markup.scan(text, this);
        while (!open.isEmpty()) {
            close();
        }
        return new Examples(examples, List.copyOf(links), problems());
    }

    private List<String> problems() {
        return problems.stream()
                .map(what -> "Not everything of " + page + " could be read: " + what)
                .toList();
    }

    /** An element that is open, with what RDFa makes of it. */
    private static final class Open {
        final String name;
        final boolean ours;
        final boolean example;
        final boolean keyval;
        final String property;
        final @Nullable StringBuilder text;

        Open(String name, boolean ours, boolean example, boolean keyval, String property) {
            this.name = name;
            this.ours = ours;
            this.example = example;
            this.keyval = keyval;
            this.property = property;
            this.text = property.isEmpty() ? null : new StringBuilder();
        }
    }

    /** An example of which the end has not been seen. */
    private static final class Draft {
        final String id;
        final List<Example.Property> properties = new ArrayList<>();
        final List<Example.Parameter> parameters = new ArrayList<>();
        String key = "";
        String value = "";

        Draft(String id) {
            this.id = id;
        }

        Example finished() {
            String name = properties.stream()
                    .filter(property -> property.name().equals("name"))
                    .map(Example.Property::value)
                    .findFirst()
                    .orElse("");
            return new Example(id, name, properties, parameters);
        }
    }

    @Override
    public void start(String name, Map<String, String> attributes, boolean empty) {
        if (CLOSED_BY_THEIR_LIKE.contains(name)
                && !open.isEmpty()
                && open.getFirst().name.equals(name)) {
            close();
        }
        boolean ours = isOurs(attributes);
        String property = ours ? term(attributes.getOrDefault("property", "")) : "";
        boolean example = ours && isExample(attributes.getOrDefault("typeof", ""));
        boolean keyval = property.equals("generic-parameter");
        if (property.equals("continuation")) {
            continuation(attributes.getOrDefault("href", ""));
            property = "";
        }
        if (example) {
            finishDraft();
            draft = new Draft(attributes.getOrDefault("id", ""));
        }
        if (keyval && draft != null) {
            draft.key = "";
            draft.value = "";
        }
        if (!empty && !VOID.contains(name)) {
            open(new Open(name, ours, example, keyval, keyval ? "" : property));
        } else if (!property.isEmpty() && !keyval) {
            marked(property, "");
        }
    }

    private void open(Open element) {
        if (open.size() >= MAX_DEPTH || (element.text != null && marked.size() >= MAX_MARKED_DEPTH)) {
            problem(TOO_DEEP);
            return;
        }
        open.push(element);
        openNames.merge(element.name, 1, Integer::sum);
        if (element.text != null) {
            marked.push(element);
        }
    }

    private void problem(String what) {
        problems.add(what);
    }

    /** Whether the terms at an element are of the vocabulary of examples: pages may mark other things with other ones. */
    private boolean isOurs(Map<String, String> attributes) {
        String vocabulary = attributes.get("vocab");
        if (vocabulary == null) {
            return open.isEmpty() || open.getFirst().ours;
        }
        // the identifiers of DALI 1.0 and 1.1 drafts
        return vocabulary.contains("ivoa.net/rdf/examples") || vocabulary.startsWith("ivo://ivoa.net/std/DALI");
    }

    private static boolean isExample(String types) {
        return types.contains("example")
                && Arrays.stream(types.strip().split("\\s+"))
                        .anyMatch(type -> term(type).equals("example"));
    }

    /** A term without the vocabulary in front of it, if it stands there. */
    private static String term(String word) {
        String stripped = word.strip();
        return stripped.startsWith(VOCABULARY) ? stripped.substring(VOCABULARY.length()) : stripped;
    }

    private void continuation(String href) {
        if (links.size() >= MAX_LINKS) {
            problem("there are more than " + MAX_LINKS + " links to other pages");
        } else if (!href.isBlank()) {
            Uris.lenient(href).map(page::resolve).filter(Uris::isHttp).ifPresent(links::add);
        }
    }

    @Override
    public void text(String text) {
        for (Open element : marked) {
            StringBuilder collected = Objects.requireNonNull(element.text);
            int room = MAX_TEXT - collected.length();
            if (text.length() > room) {
                problem("a marked text is longer than " + MAX_TEXT + " characters");
            }
            collected.append(text, 0, Math.min(room, text.length()));
        }
    }

    @Override
    public void end(String name) {
        boolean isOpen = openNames.getOrDefault(name, 0) > 0;
        while (isOpen && !open.isEmpty()) {
            boolean last = open.getFirst().name.equals(name);
            close();
            if (last) {
                return;
            }
        }
    }

    private void close() {
        Open element = open.pop();
        openNames.merge(element.name, -1, Integer::sum);
        if (element.text != null) {
            marked.pop();
        }
        if (element.keyval && draft != null) {
            if (!draft.key.isEmpty()) {
                draft.parameters.add(new Example.Parameter(draft.key, draft.value));
            }
        } else if (element.text != null) {
            marked(element.property, element.text.toString());
        }
        if (element.example) {
            finishDraft();
        }
    }

    private void marked(String property, String text) {
        boolean query = property.equals("query") || property.equals("value");
        String value = query ? text.strip() : XmlInput.collapse(text);
        boolean inParameter = open.stream().anyMatch(element -> element.keyval);
        if (inParameter && draft != null) {
            draft.key = property.equals("key") ? value : draft.key;
            draft.value = property.equals("value") ? value : draft.value;
        } else if (draft != null) {
            draft.properties.add(new Example.Property(property, value));
        } else if (property.equals("query") && !value.isEmpty()) {
            // pages of TAP 1.0 times mark queries without an example around them
            add(new Example("", "", List.of(new Example.Property(property, value)), List.of()));
        }
    }

    private void finishDraft() {
        if (draft != null) {
            add(draft.finished());
            draft = null;
        }
    }

    private void add(Example example) {
        if (examples.size() < MAX_EXAMPLES) {
            examples.add(example);
        } else {
            problem("there are more than " + MAX_EXAMPLES + " examples");
        }
    }
}
