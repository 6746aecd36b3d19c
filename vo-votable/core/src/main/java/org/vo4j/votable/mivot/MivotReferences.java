// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * Where the references of a block lead in its document (MIVOT 1.0 sections 3.5 to 3.13).
 *
 * <p>An ATTRIBUTE whose {@code ref} leads nowhere is not a broken rule: it is null, or has its {@code value}.
 */
final class MivotReferences {
    private final Mapping mapping;
    private final List<MivotProblem> problems = new ArrayList<>();

    private MivotReferences(VodmlElement block, VotableElement document, ResourceElement resource) {
        this.mapping = new Mapping(document, Annotation.scope(document, resource), block, List.of());
    }

    static List<MivotProblem> check(VodmlElement block, VotableElement document, ResourceElement resource) {
        MivotReferences references = new MivotReferences(block, document, resource);
        for (MivotElement child : block.children()) {
            if (child instanceof TemplatesElement templates) {
                references.templates(templates);
            } else {
                references.inside(child, Optional.empty());
            }
        }
        references.circles(block);
        return List.copyOf(references.problems);
    }

    private void need(boolean sound, MivotElement at, String rule, String message) {
        if (!sound) {
            problems.add(new MivotProblem(
                    rule, message + "; there is " + at, at.parts().line()));
        }
    }

    private void templates(TemplatesElement templates) {
        Optional<TableElement> table = mapping.find(templates);
        String missing = templates
                .tableref()
                .map(ref -> "no TABLE has the ID or name '" + ref + "'")
                .orElse("the RESOURCE has no TABLE");
        need(table.isPresent(), templates, "TEMPLATES.tableref", "TEMPLATES must be of a table, and " + missing);
        inside(templates, table);
    }

    private void inside(MivotElement element, Optional<TableElement> table) {
        for (MivotElement child : element.children()) {
            references(child, table);
            inside(child, table);
        }
    }

    private void references(MivotElement element, Optional<TableElement> table) {
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
                "sourceref must be the dmid of a COLLECTION, or a table with TEMPLATES");
        if (element instanceof ForeignKeyElement || element instanceof PrimaryKeyElement) {
            column(element, "ref", table);
        } else if (element instanceof WhereElement) {
            column(element, "primarykey", table);
        }
    }

    private boolean isSource(String source) {
        return mapping.target(source)
                        .filter(target -> target.element() instanceof CollectionElement)
                        .isPresent()
                || mapping.templates(source).isPresent();
    }

    private void column(MivotElement element, String attribute, Optional<TableElement> table) {
        Optional<String> ref = element.present(attribute);
        need(
                ref.isEmpty() || table.isEmpty() || mapping.hasField(table.get(), ref.get()),
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
