// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.model.Element;

/** The IDs of a document and who refers to them (VOTable 1.5 section 3.2). */
final class References {
    /** Where each kind of reference must lead; other kinds may lead anywhere. */
    private static final Map<String, Set<String>> TARGETS = Map.of(
            "FIELD", Set.of("COOSYS", "TIMESYS", "GROUP"),
            "PARAM", Set.of("COOSYS", "TIMESYS", "GROUP", "FIELD"),
            "GROUP", Set.of("COOSYS", "GROUP", "TABLE"),
            "FIELDref", Set.of("FIELD"),
            "PARAMref", Set.of("PARAM"),
            "TABLE", Set.of("TABLE"),
            "VALUES", Set.of("VALUES"));

    private final Reporter reporter;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final List<Reference> pending = new ArrayList<>();

    private static final class Target {
        final String local;
        final int table;
        final Supplier<Location> place;
        boolean referred;

        @Nullable Element element;

        Target(Frame frame) {
            this.local = frame.local;
            this.table = frame.table;
            this.place = frame.place;
        }
    }

    private record Reference(String id, Frame from) {}

    References(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Takes the ID of an element whose start tag has come. */
    void declare(Frame frame, String id) {
        if (targets.putIfAbsent(id, new Target(frame)) != null) {
            reporter.report(
                    VoTableIssue.W32, frame, "The ID '", id, "' is used before; references find the first element");
        }
    }

    /** Takes the element whose end tag has come. */
    void define(Frame frame, Element element) {
        String id = frame.id;
        if (id != null) {
            Target target = targets.get(id);
            if (target != null && target.element == null && target.local.equals(frame.local)) {
                target.element = element;
            }
        }
    }

    /** Takes a reference; one that leads forward is looked at when the document ends. */
    void refer(Frame frame, String id, VoTableVersion version) {
        Target target = targets.get(id);
        if (target != null) {
            check(frame, id, target);
            return;
        }
        pending.add(new Reference(id, frame));
        if (!version.allowsForwardReferences()) {
            reporter.report(
                    VoTableIssue.W43,
                    frame,
                    "No element before this one has the ID '",
                    id,
                    "'; references may lead forward from VOTable 1.5 on, the document is ",
                    version.number());
        }
    }

    private void check(Frame frame, String id, Target target) {
        target.referred = true;
        Set<String> wanted = TARGETS.get(frame.local);
        if (wanted != null && !wanted.contains(target.local)) {
            reporter.report(
                    VoTableIssue.W68,
                    frame,
                    frame.local,
                    " refers to '",
                    id,
                    "', which is a ",
                    target.local,
                    ", not a ",
                    String.join(" or ", new TreeSet<>(wanted)));
        } else if (frame.is("FIELDref") && frame.table != target.table && frame.table != 0) {
            reporter.report(VoTableIssue.W69, frame, "FIELDref refers to '", id, "', a FIELD of another TABLE");
        }
    }

    /** The first element of an ID, if its end tag has come. */
    Optional<Element> element(String id) {
        Target target = targets.get(id);
        return target == null ? Optional.empty() : Optional.ofNullable(target.element);
    }

    /** Looks at the references that led forward. */
    void finish() {
        for (Reference reference : pending) {
            Target target = targets.get(reference.id);
            if (target != null) {
                check(reference.from, reference.id, target);
            } else {
                reporter.report(
                        VoTableIssue.W67, reference.from, "No element of the document has the ID '", reference.id, "'");
            }
        }
        pending.clear();
        targets.forEach(this::unused);
    }

    /** A system that nothing refers to says nothing about any column. */
    private void unused(String id, Target target) {
        if (!target.referred && (target.local.equals("COOSYS") || target.local.equals("TIMESYS"))) {
            reporter.report(
                    VoTableIssue.W80,
                    target.local,
                    target.place,
                    "Nothing refers to the ",
                    target.local,
                    " '",
                    id,
                    "'");
        }
    }
}
