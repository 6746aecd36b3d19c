// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.info;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Json;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.DataElement;
import org.vo4j.votable.model.DefinitionsElement;
import org.vo4j.votable.model.DescriptionElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.TableElement;

/**
 * Writes the structure of a document as JSON.
 *
 * <p>The schema follows the document. An element is an object. Its attributes are members of their own name with the
 * value as a string ({@code ID} is {@code id}, and {@code nrows} a number where it is one), its DESCRIPTION is
 * {@code description}, its text {@code text}. Its children stand in arrays: {@code resources}, {@code tables},
 * {@code columns} (FIELD), {@code params}, {@code groups}, {@code infos}, {@code coosys}, {@code timesys},
 * {@code links}, {@code options}, {@code fieldRefs}, {@code paramRefs}, and {@code foreign} with the names of foreign
 * elements; VALUES, MIN, MAX and STREAM, of which there is one, are the objects {@code values}, {@code min}, {@code max}
 * and {@code stream}. What the document does not have is left out, except the arrays {@code resources}, {@code tables}
 * and {@code columns} of the elements that may hold them.
 *
 * <p>The document has {@code source}, {@code version} (the one read by) and {@code issues}: an object with
 * {@code total} and {@code codes}, the count of each. A table has {@code index} (counted from 0), {@code encoding} and
 * {@code rows}, the number of rows counted, or {@code uncounted} with the reason; a column has {@code index}.
 */
public final class InfoJson {
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("RESOURCE", "resources"),
            Map.entry("TABLE", "tables"),
            Map.entry("FIELD", "columns"),
            Map.entry("PARAM", "params"),
            Map.entry("GROUP", "groups"),
            Map.entry("INFO", "infos"),
            Map.entry("COOSYS", "coosys"),
            Map.entry("TIMESYS", "timesys"),
            Map.entry("LINK", "links"),
            Map.entry("OPTION", "options"),
            Map.entry("FIELDref", "fieldRefs"),
            Map.entry("PARAMref", "paramRefs"));

    private static final Map<String, String> OBJECTS =
            Map.of("VALUES", "values", "MIN", "min", "MAX", "max", "STREAM", "stream");

    private static final Map<String, List<String>> ALWAYS = Map.of(
            "VOTABLE", List.of("resources"), "RESOURCE", List.of("resources", "tables"), "TABLE", List.of("columns"));

    private final Json json;
    private final DocumentFacts facts;
    private int tables;

    private InfoJson(Json json, DocumentFacts facts) {
        this.json = json;
        this.facts = facts;
    }

    /** Writes what is known of a document. */
    public static void write(DocumentFacts facts, ByteOutput out) {
        new InfoJson(new Json(out), facts).document();
    }

    private void document() {
        json.object().member("source", facts.source()).member("version", facts.version());
        content(facts.root(), Set.of("version"));
        json.object("issues");
        long total = 0;
        for (long count : facts.issues().values()) {
            total += count;
        }
        json.member("total", total).object("codes");
        facts.issues().forEach(json::member);
        json.endObject().endObject().endObject();
    }

    /** An element that stands in an array at a place. */
    private void element(Element element, int place) {
        json.object();
        if (element instanceof TableElement table) {
            table();
            table.nrows().ifPresent(rows -> json.member("nrows", rows));
            content(table, table.nrows().isPresent() ? Set.of("nrows") : Set.of());
        } else {
            if (element.localName().equals("FIELD")) {
                json.member("index", place);
            }
            content(element, Set.of());
        }
        json.endObject();
    }

    private void table() {
        DocumentFacts.TableFacts table = facts.facts(tables);
        json.member("index", tables++);
        if (!table.encoding().isEmpty()) {
            json.member("encoding", table.encoding());
        }
        if (table.rows() >= 0) {
            json.member("rows", table.rows());
        }
        if (!table.uncounted().isEmpty()) {
            json.member("uncounted", table.uncounted());
        }
    }

    /** Attributes, text and children; the depth is bounded by the limits of reading. */
    private void content(Element element, Set<String> skipped) {
        for (Attribute attribute : element.attributes()) {
            if (!attribute.isNamespaceDeclaration() && !skipped.contains(attribute.name())) {
                json.member(attribute.name().equals("ID") ? "id" : attribute.name(), attribute.value());
            }
        }
        String text = element.text().strip();
        if (!text.isEmpty()) {
            json.member("text", text);
        }
        Children children = new Children();
        ALWAYS.getOrDefault(element.localName(), List.of())
                .forEach(name -> children.lists.put(name, new ArrayList<>()));
        children.of(element);
        if (facts.ownRows()) {
            children.objects.remove("stream");
        }
        children(children);
    }

    private void children(Children children) {
        if (!children.description.isEmpty()) {
            json.member("description", children.description);
        }
        children.objects.forEach((name, child) -> {
            json.object(name);
            content(child, Set.of());
            json.endObject();
        });
        children.lists.forEach((name, list) -> {
            json.array(name);
            for (int i = 0; i < list.size(); i++) {
                element(list.get(i), i);
            }
            json.endArray();
        });
        if (!children.foreign.isEmpty()) {
            json.array("foreign");
            children.foreign.forEach(json::value);
            json.endArray();
        }
    }

    /** The children of an element by the member that they go into. */
    private static final class Children {
        private String description = "";
        private final Map<String, Element> objects = new LinkedHashMap<>();
        private final Map<String, List<Element>> lists = new LinkedHashMap<>();
        private final List<String> foreign = new ArrayList<>();

        void of(Element element) {
            for (Node node : element.children()) {
                if (node instanceof Element child) {
                    add(child);
                } else if (node instanceof Fragment fragment) {
                    foreign.add(fragment.elementName());
                }
            }
        }

        private void add(Element child) {
            String list = LISTS.get(child.localName());
            String object = OBJECTS.get(child.localName());
            if (child instanceof DescriptionElement && description.isEmpty()) {
                description = child.text().strip();
            } else if (list != null) {
                lists.computeIfAbsent(list, name -> new ArrayList<>()).add(child);
            } else if (object != null) {
                objects.putIfAbsent(object, child);
            } else if (child instanceof DataElement data) {
                of(data);
                data.encoding().ifPresent(this::of);
            } else if (child instanceof DefinitionsElement) {
                of(child);
            }
        }
    }
}
