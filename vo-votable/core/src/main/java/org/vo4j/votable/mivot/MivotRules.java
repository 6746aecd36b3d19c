// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.model.Attribute;

/**
 * The rules of the schema mivot-v1.0.xsd, assertions included, and the few that only the text of MIVOT 1.0 has: a block has
 * a REPORT or a MODEL, a JOIN has a target, a COLLECTION has one JOIN.
 */
final class MivotRules {
    /** The attributes that the schema knows. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("VODML", Set.of()),
            Map.entry("REPORT", Set.of("status")),
            Map.entry("MODEL", Set.of("name", "url")),
            Map.entry("GLOBALS", Set.of()),
            Map.entry("TEMPLATES", Set.of("tableref")),
            Map.entry("INSTANCE", Set.of("dmrole", "dmtype", "dmid")),
            Map.entry("ATTRIBUTE", Set.of("dmrole", "dmtype", "ref", "value", "unit", "arrayindex")),
            Map.entry("COLLECTION", Set.of("dmrole", "size", "dmid")),
            Map.entry("REFERENCE", Set.of("dmrole", "sourceref", "dmref")),
            Map.entry("JOIN", Set.of("sourceref", "dmref")),
            Map.entry("WHERE", Set.of("foreignkey", "primarykey", "value")),
            Map.entry("PRIMARY_KEY", Set.of("ref", "dmtype", "value")),
            Map.entry("FOREIGN_KEY", Set.of("ref")));

    /** The children that the schema knows, where their order counts in groups that follow each other. */
    private static final Map<String, List<List<String>>> CHILDREN = Map.of(
            "VODML", List.of(List.of("REPORT"), List.of("MODEL"), List.of("GLOBALS"), List.of("TEMPLATES")),
            "GLOBALS", List.of(List.of("INSTANCE", "COLLECTION")),
            "TEMPLATES", List.of(List.of("WHERE"), List.of("INSTANCE")),
            "INSTANCE", List.of(List.of("PRIMARY_KEY"), List.of("REFERENCE", "ATTRIBUTE", "INSTANCE", "COLLECTION")),
            "COLLECTION", List.of(List.of("REFERENCE", "INSTANCE", "ATTRIBUTE", "COLLECTION", "JOIN")),
            "REFERENCE", List.of(List.of("FOREIGN_KEY")),
            "JOIN", List.of(List.of("WHERE")));

    /** Attributes that may be left out but not be empty. */
    private static final Map<String, List<String>> NOT_EMPTY = Map.of(
            "MODEL", List.of("url"),
            "TEMPLATES", List.of("tableref"),
            "INSTANCE", List.of("dmid"),
            "ATTRIBUTE", List.of("ref"),
            "COLLECTION", List.of("dmid"),
            "REFERENCE", List.of("sourceref", "dmref"),
            "JOIN", List.of("sourceref", "dmref"),
            "WHERE", List.of("foreignkey", "primarykey"),
            "PRIMARY_KEY", List.of("ref"));

    /** Attributes that must be there and have a value. */
    private static final Map<String, String> REQUIRED = Map.of(
            "MODEL", "name",
            "INSTANCE", "dmtype",
            "ATTRIBUTE", "dmtype",
            "PRIMARY_KEY", "dmtype",
            "FOREIGN_KEY", "ref");

    private record Place(MivotElement element, String parent, String grandparent) {}

    private final List<MivotProblem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private MivotRules() {}

    static List<MivotProblem> check(VodmlElement block) {
        MivotRules rules = new MivotRules();
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(block, "", "")));
        while (!open.isEmpty()) {
            Place place = open.pop();
            rules.element(place);
            List<MivotElement> children = place.element.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(new Place(children.get(i), place.element.elementName(), place.parent));
            }
        }
        return List.copyOf(rules.problems);
    }

    private void need(boolean sound, MivotElement at, String rule, String message) {
        if (!sound) {
            problems.add(new MivotProblem(
                    VoTableIssue.E43,
                    rule,
                    message + "; there is " + shown(at),
                    at.parts().line()));
        }
    }

    private static String shown(MivotElement element) {
        String tag = element.toString();
        return tag.length() > 200 ? tag.substring(0, 200) + "..." : tag;
    }

    private void element(Place place) {
        MivotElement element = place.element;
        String name = element.elementName();
        if (element instanceof UnknownElement) {
            return; // its parent has said so
        }
        attributes(element, name);
        children(element, name);
        identity(element, name);
        role(place, name);
        if (!(element instanceof ReportElement)) {
            need(element.text().isEmpty(), element, name + ".text", name + " has no text");
        }
        byName(place);
    }

    private void attributes(MivotElement element, String name) {
        for (Attribute attribute : element.attributes()) {
            need(
                    ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute.name()),
                    element,
                    name + "." + attribute.name(),
                    name + " has no attribute '" + attribute.name() + "'");
        }
        String required = REQUIRED.getOrDefault(name, "");
        need(
                required.isEmpty() || element.present(required).isPresent(),
                element,
                name + "." + required,
                name + " must have " + required + ", and not an empty one");
        for (String one : NOT_EMPTY.getOrDefault(name, List.of())) {
            need(
                    !element.attribute(one).filter(String::isEmpty).isPresent(),
                    element,
                    name + "." + one,
                    one + " of " + name + " must not be empty");
        }
    }

    private void children(MivotElement element, String name) {
        List<List<String>> groups = CHILDREN.getOrDefault(name, List.of());
        int at = 0;
        for (MivotElement child : element.children()) {
            int group = group(groups, child.elementName());
            need(group >= 0, child, name + ".children", "In " + name + " stand only " + listed(groups));
            need(
                    group < 0 || group >= at,
                    child,
                    name + ".order",
                    child.elementName() + " stands in " + name + " behind what must follow it: " + listed(groups));
            at = Math.max(at, group);
        }
    }

    private static String listed(List<List<String>> groups) {
        return groups.stream().map(group -> String.join(", ", group)).collect(Collectors.joining("; then "));
    }

    private static int group(List<List<String>> groups, String name) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(name)) {
                return i;
            }
        }
        return -1;
    }

    private void identity(MivotElement element, String name) {
        Optional<String> id = element.present("dmid");
        need(id.isEmpty() || ids.add(id.get()), element, name + ".dmid", "A dmid must be unique in the block");
    }

    /** A role is what an object is in the object around it: wanted there, and wrong elsewhere. */
    private void role(Place place, String name) {
        boolean hasRole = place.element.present("dmrole").isPresent();
        switch (name) {
            case "INSTANCE", "COLLECTION", "ATTRIBUTE", "REFERENCE" -> {
                boolean inside = place.parent.equals("INSTANCE");
                need(
                        inside == hasRole,
                        place.element,
                        name + ".dmrole",
                        "dmrole of " + name + " in " + place.parent
                                + (inside ? " must be there and not be empty" : " must not be there, or be empty"));
            }
            default -> {
                // the others have none
            }
        }
    }

    private void byName(Place place) {
        MivotElement element = place.element;
        if (element instanceof VodmlElement block) {
            block(block);
        } else if (element instanceof ReportElement report) {
            String status = report.status();
            need(
                    status.equals("OK") || status.equals("FAILED"),
                    report,
                    "REPORT.status",
                    "status of REPORT must be OK or FAILED");
        } else if (element instanceof TemplatesElement templates) {
            need(
                    !templates.instances().isEmpty(),
                    templates,
                    "TEMPLATES.INSTANCE",
                    "TEMPLATES must have at least one INSTANCE");
        } else if (element instanceof AttributeElement attribute) {
            attribute(attribute);
        } else if (element instanceof CollectionElement collection) {
            collection(place, collection);
        } else {
            key(place);
        }
    }

    private void block(VodmlElement block) {
        need(block.children(ReportElement.class).size() <= 1, block, "VODML.REPORT", "VODML has at most one REPORT");
        need(block.children(GlobalsElement.class).size() <= 1, block, "VODML.GLOBALS", "VODML has at most one GLOBALS");
        need(
                block.report().isPresent() || !block.models().isEmpty(),
                block,
                "VODML.MODEL",
                "VODML must have a MODEL, or a REPORT that says why not");
    }

    private void attribute(AttributeElement attribute) {
        boolean ref = attribute.attribute("ref").isPresent();
        need(
                ref || attribute.value().isPresent(),
                attribute,
                "ATTRIBUTE.value",
                "ATTRIBUTE must have ref or value, or both");
        Optional<String> index = attribute.attribute("arrayindex");
        need(ref || index.isEmpty(), attribute, "ATTRIBUTE.arrayindex", "arrayindex of ATTRIBUTE goes with ref only");
        need(
                index.isEmpty() || attribute.arrayindex().isPresent(),
                attribute,
                "ATTRIBUTE.arrayindex",
                "arrayindex of ATTRIBUTE must be a number of 0 or more");
    }

    private void collection(Place place, CollectionElement collection) {
        long kinds = collection.children().stream()
                .map(MivotElement::elementName)
                .distinct()
                .count();
        need(kinds <= 1, collection, "COLLECTION.items", "The items of a COLLECTION must be elements of one kind");
        need(
                collection.children(JoinElement.class).size() <= 1,
                collection,
                "COLLECTION.JOIN",
                "A COLLECTION has at most one JOIN");
        if (place.parent.equals("INSTANCE")) {
            need(
                    collection.attribute("dmid").isEmpty(),
                    collection,
                    "COLLECTION.dmid",
                    "COLLECTION in INSTANCE must not have a dmid");
        } else if (place.parent.equals("GLOBALS")) {
            need(
                    collection.dmid().isPresent(),
                    collection,
                    "COLLECTION.dmid",
                    "COLLECTION in GLOBALS must have a dmid, and not an empty one");
            need(
                    collection.children(AttributeElement.class).isEmpty(),
                    collection,
                    "COLLECTION.ATTRIBUTE",
                    "COLLECTION in GLOBALS must not have an ATTRIBUTE");
        }
    }

    private void key(Place place) {
        MivotElement element = place.element;
        boolean dmref = element.attribute("dmref").isPresent();
        boolean sourceref = element.attribute("sourceref").isPresent();
        if (element instanceof ReferenceElement reference) {
            need(
                    dmref != sourceref,
                    element,
                    "REFERENCE.dmref",
                    "REFERENCE must have dmref or sourceref, and not both");
            need(
                    sourceref != reference.foreignKeys().isEmpty() || dmref == sourceref,
                    element,
                    "REFERENCE.FOREIGN_KEY",
                    "REFERENCE with sourceref must have a FOREIGN_KEY, one with dmref must not");
        } else if (element instanceof JoinElement join) {
            need(dmref || sourceref, element, "JOIN.dmref", "JOIN must have dmref or sourceref, or both");
            need(
                    dmref || !sourceref || !join.wheres().isEmpty(),
                    element,
                    "JOIN.WHERE",
                    "JOIN with sourceref and no dmref must have a WHERE");
        } else if (element instanceof WhereElement where) {
            boolean foreign = where.attribute("foreignkey").isPresent();
            boolean primary = where.attribute("primarykey").isPresent();
            boolean value = where.value().isPresent();
            need(
                    value ? foreign != primary : foreign && primary,
                    element,
                    "WHERE.value",
                    "WHERE must have two of primarykey, foreignkey and value");
        } else if (element instanceof PrimaryKeyElement key) {
            boolean ref = key.attribute("ref").isPresent();
            need(
                    ref != key.value().isPresent(),
                    element,
                    "PRIMARY_KEY.value",
                    "PRIMARY_KEY must have ref or value, and not both");
        } else if (element instanceof InstanceElement instance) {
            boolean item = place.parent.equals("COLLECTION") && place.grandparent.equals("GLOBALS");
            need(
                    !item || !instance.primaryKeys().isEmpty(),
                    element,
                    "INSTANCE.PRIMARY_KEY",
                    "INSTANCE in a COLLECTION of GLOBALS must have a PRIMARY_KEY");
        }
    }
}
