// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.internal.unit.UnitMeaning;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** Where the references of a block lead in its document (MIVOT 1.0 sections 4.5 to 4.13). */
final class MivotReferences {
    /**
     * The table whose rows are meant, and that which a JOIN looks through.
     *
     * @param known whether these are all the tables that there are: not inside TEMPLATES whose table is missing
     * @param joined whether this is inside a JOIN
     */
    private record Where(
            @Nullable TableElement table, @Nullable TableElement foreign, boolean known, boolean joined) {
        static final Where GLOBALS = new Where(null, null, true, false);
        static final Where UNKNOWN = new Where(null, null, false, false);

        static Where rows(TableElement table) {
            return new Where(table, null, true, false);
        }

        Where join(@Nullable TableElement other) {
            return new Where(table, other, known, true);
        }
    }

    private final Mapping mapping;
    private final List<MivotProblem> problems = new ArrayList<>();
    private final IdentityHashMap<MivotElement, Set<Integer>> counts = new IdentityHashMap<>();

    private MivotReferences(VodmlElement block, VotableElement document, ResourceElement resource) {
        this.mapping = new Mapping(document, Annotation.scope(document, resource), block, List.of());
    }

    static List<MivotProblem> check(VodmlElement block, VotableElement document, ResourceElement resource) {
        MivotReferences references = new MivotReferences(block, document, resource);
        for (MivotElement child : block.children()) {
            if (child instanceof TemplatesElement templates) {
                references.templates(templates);
            } else {
                references.inside(child, Where.GLOBALS);
            }
        }
        references.models(block);
        references.circles(block);
        return List.copyOf(references.problems);
    }

    private void need(boolean sound, MivotElement at, String rule, String message) {
        if (!sound) {
            problems.add(new MivotProblem(
                    VoTableIssue.E43,
                    rule,
                    message + "; there is " + at,
                    at.parts().line()));
        }
    }

    /** Words of models that no MODEL declares, each model once; the base types of ivoa are taken as known (section 4.3). */
    private void models(VodmlElement block) {
        Set<String> known = new HashSet<>(Set.of("ivoa", ""));
        block.models().forEach(model -> known.add(model.name()));
        for (MivotElement element : block.all()) {
            for (String attribute : List.of("dmtype", "dmrole")) {
                String word = element.present(attribute).orElse("");
                String model = word.substring(0, Math.max(0, word.indexOf(':')));
                if (known.add(model)) {
                    String message = "no MODEL has the name '" + model + "'; there is " + element;
                    int line = element.parts().line();
                    problems.add(new MivotProblem(VoTableIssue.W67, "MODEL.name", message, line));
                }
            }
        }
    }

    private void templates(TemplatesElement templates) {
        Optional<TableElement> table = mapping.find(templates);
        String missing = templates
                .tableref()
                .map(ref -> "no TABLE has the ID or name '" + ref + "'")
                .orElse("the RESOURCE has no TABLE");
        need(table.isPresent(), templates, "TEMPLATES.tableref", "TEMPLATES must be of a table, and " + missing);
        inside(templates, table.isPresent() ? Where.rows(table.get()) : Where.UNKNOWN);
    }

    private void inside(MivotElement element, Where where) {
        for (MivotElement child : element.children()) {
            references(child, where);
            inside(child, child instanceof JoinElement join ? where.join(foreign(join)) : where);
        }
    }

    /** The table whose rows a JOIN looks through; null where it is not one. */
    private @Nullable TableElement foreign(JoinElement join) {
        Optional<TemplatesElement> templates = join.dmref().isPresent()
                ? mapping.target(join.dmref().get()).flatMap(Mapping.Target::templates)
                : join.sourceref()
                        .filter(source -> mapping.target(source).isEmpty())
                        .flatMap(mapping::templates);
        return templates.flatMap(mapping::find).orElse(null);
    }

    private void references(MivotElement element, Where where) {
        String name = element.elementName();
        Optional<String> dmref = element.present("dmref");
        need(
                dmref.isEmpty() || mapping.target(dmref.get()).isPresent(),
                element,
                name + ".dmref",
                "nothing in the block has the dmid of dmref");
        Optional<String> source = element.present("sourceref");
        need(
                source.isEmpty() || isSource(source.get()),
                element,
                name + ".sourceref",
                "sourceref must be the dmid of a COLLECTION of GLOBALS, or a table with TEMPLATES");
        boolean global = where.known && where.table == null;
        if (element instanceof AttributeElement attribute) {
            attribute(attribute, where);
        } else if (element instanceof ReferenceElement reference && source.isPresent()) {
            need(!global, element, "REFERENCE.sourceref", "REFERENCE with sourceref stands in TEMPLATES only");
            keys(reference, source.get());
        } else if (element instanceof ForeignKeyElement || element instanceof PrimaryKeyElement) {
            need(
                    !global
                            || element instanceof ForeignKeyElement
                            || element.present("ref").isEmpty(),
                    element,
                    name + ".ref",
                    "ref stands in TEMPLATES only");
            column(element, "ref", where.table);
        } else if (element instanceof WhereElement one) {
            // inside a JOIN a value is looked for in the other table, by whatever name
            boolean there = where.joined && one.value().isPresent();
            column(element, "primarykey", there ? where.foreign : where.table);
            column(element, "foreignkey", where.joined ? where.foreign : where.table);
        }
    }

    /** As many keys as those of the objects that are looked through. */
    private void keys(ReferenceElement reference, String source) {
        MivotElement items = mapping.target(source)
                .map(Mapping.Target::element)
                .or(() -> mapping.templates(source))
                .orElse(reference);
        Set<Integer> wanted = counts.computeIfAbsent(items, MivotReferences::counts);
        need(
                wanted.isEmpty() || wanted.equals(Set.of(reference.foreignKeys().size())),
                reference,
                "REFERENCE.FOREIGN_KEY",
                "there must be as many FOREIGN_KEYs as PRIMARY_KEYs: " + wanted);
    }

    /** The numbers of keys that there are; of TEMPLATES the first INSTANCE with keys is what is meant. */
    private static Set<Integer> counts(MivotElement items) {
        Stream<Integer> counts = items.children(InstanceElement.class).stream()
                .map(instance -> instance.primaryKeys().size())
                .filter(count -> count > 0);
        return (items instanceof TemplatesElement ? counts.limit(1) : counts).collect(Collectors.toSet());
    }

    private void attribute(AttributeElement attribute, Where where) {
        Optional<String> ref = attribute.ref();
        if (ref.isEmpty() || !where.known) {
            return;
        }
        TableElement table = where.table;
        Optional<FieldElement> field = table == null ? Optional.empty() : mapping.field(table, ref.get());
        Optional<ParamElement> param = field.isPresent() ? Optional.empty() : mapping.param(ref.get());
        if (field.isPresent() || param.isPresent()) {
            unit(attribute, field.map(FieldElement::unit).orElseGet(() -> param.flatMap(ParamElement::unit)));
        } else if (mapping.isField(ref.get())) {
            String place =
                    table == null ? "GLOBALS refer to PARAMs only" : "TEMPLATES refer to FIELDs of their TABLE only";
            need(false, attribute, "ATTRIBUTE.ref", place + ", and '" + ref.get() + "' is another FIELD");
        } else if (attribute.value().isEmpty()) {
            need(
                    false,
                    attribute,
                    "ATTRIBUTE.ref",
                    "ref must be the ID or name of a FIELD or PARAM; without one it is null");
        } else {
            String instead =
                    "ref is not the ID or name of a FIELD or PARAM, and value stands for it; there is " + attribute;
            problems.add(new MivotProblem(
                    VoTableIssue.W67,
                    "ATTRIBUTE.ref",
                    instead,
                    attribute.parts().line()));
        }
    }

    private void unit(AttributeElement attribute, Optional<String> described) {
        String own = attribute.unit().orElse("").strip();
        String other = described.orElse("").strip();
        need(
                own.isEmpty() || other.isEmpty() || UnitMeaning.same(own, other),
                attribute,
                "ATTRIBUTE.unit",
                Mapping.twoUnits(own, other));
    }

    private boolean isSource(String source) {
        return mapping.target(source)
                        .filter(target -> target.templates().isEmpty() && target.element() instanceof CollectionElement)
                        .isPresent()
                || mapping.templates(source).isPresent();
    }

    private void column(MivotElement element, String attribute, @Nullable TableElement table) {
        Optional<String> ref = element.present(attribute);
        need(
                ref.isEmpty()
                        || table == null
                        || mapping.field(table, ref.get()).isPresent(),
                element,
                element.elementName() + "." + attribute,
                attribute + " must be the ID or name of a FIELD of the table");
    }

    /** An element whose parts are being followed. */
    private record Open(MivotElement element, Iterator<MivotElement> parts) {}

    /** References by ID that lead back to an object inside which they stand; each element is followed once. */
    private void circles(VodmlElement block) {
        Set<MivotElement> done = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<MivotElement> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Open> open = new ArrayDeque<>();
        enter(block, inside, open);
        while (!open.isEmpty()) {
            Open top = open.element();
            if (!top.parts.hasNext()) {
                open.pop();
                inside.remove(top.element);
                done.add(top.element);
                continue;
            }
            MivotElement next = top.parts.next();
            need(
                    !inside.contains(next),
                    top.element,
                    "REFERENCE.circle",
                    "references by dmref lead back to the object inside which they stand");
            if (!inside.contains(next) && !done.contains(next)) {
                enter(next, inside, open);
            }
        }
    }

    private void enter(MivotElement element, Set<MivotElement> inside, Deque<Open> open) {
        List<MivotElement> parts = new ArrayList<>(element.children());
        if (element instanceof ReferenceElement reference) {
            reference.dmref().flatMap(mapping::target).ifPresent(target -> parts.add(target.element()));
        }
        inside.add(element);
        open.push(new Open(element, parts.iterator()));
    }
}
