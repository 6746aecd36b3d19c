// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.internal.skeleton.ContentModel.Step;

/**
 * What the XML schema of the version asks for and no issue of its own says: the order and number of elements, required
 * attributes, and attributes with a list of values.
 */
final class StructureChecks {
    /** Attributes that must be there, unless an issue of their own says so. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "FIELDref", Set.of("ref"),
            "PARAMref", Set.of("ref"),
            "TIMESYS", Set.of("timescale", "refposition"));

    private static final Map<String, Set<String>> VALUES = Map.of(
            "FIELD/type", Set.of("hidden", "no_query", "trigger", "location"),
            "PARAM/type", Set.of("hidden", "no_query", "trigger", "location"),
            "STREAM/type", Set.of("locator", "other"),
            "STREAM/actuate", Set.of("onLoad", "onRequest", "other", "none"),
            "STREAM/encoding", Set.of("gzip", "base64", "dynamic", "none"),
            "MIN/inclusive", Set.of("yes", "no"),
            "MAX/inclusive", Set.of("yes", "no"));

    private StructureChecks() {}

    /** Sees a child that may stand in its parent; those that may not have an issue already. */
    static void child(Frame child, Frame parent, VoTableVersion version, Reporter reporter) {
        ContentModel model = ContentModel.of(parent.local, version);
        if (model == null || (child.is("DESCRIPTION") && parent.redescribed)) {
            return; // a second DESCRIPTION is W17
        }
        int step = model.find(child.local, parent.step);
        boolean again = step == parent.step
                && step >= 0
                && parent.took(step)
                && model.step(step).single();
        if (again) {
            step = model.find(child.local, step + 1);
        }
        if (step < 0) {
            refuse(child, parent, model, reporter);
            return;
        }
        boolean late = child.is("INFO") && parent.is("RESOURCE") && "LINK".equals(parent.lastChild);
        if (late) {
            reporter.report(VoTableIssue.E44, child, "INFO in RESOURCE must not stand between LINK and its TABLE");
        }
        parent.step = step;
        parent.steps |= 1 << step;
        parent.lastChild = child.local;
    }

    private static void refuse(Frame child, Frame parent, ContentModel model, Reporter reporter) {
        if (model.find(child.local, 0) < 0) {
            parent.foreign |= child.encoding; // an encoding that the standard does not know takes the place of one
            return;
        }
        boolean again = child.local.equals(parent.lastChild);
        if (!again) {
            parent.step = model.find(child.local, 0); // once for each disorder
            parent.steps |= 1 << parent.step;
        }
        reporter.report(
                VoTableIssue.E44,
                child,
                again ? parent.local + " must not have more than one " : "",
                child.local,
                again ? "" : " must not stand behind " + parent.lastChild + " in " + parent.local);
        parent.lastChild = child.local;
    }

    /** Sees the end of an element. */
    static void end(Frame frame, VoTableVersion version, Reporter reporter) {
        ContentModel model = ContentModel.of(frame.local, version);
        if (model != null) {
            missing(frame, model, reporter);
        }
        if (frame.is("RESOURCE") && "LINK".equals(frame.lastChild) && frame.step == 3 && version.allowsXtype()) {
            reporter.report(VoTableIssue.E44, frame, "LINK in RESOURCE must stand before a TABLE or RESOURCE");
        }
        if (!frame.rule.isText() && !frame.encoding && !frame.is("STREAM") && frame.hasText()) {
            reporter.report(VoTableIssue.E44, frame, frame.local, " must have no text of its own");
        }
    }

    /** Says which required children did not come. */
    private static void missing(Frame frame, ContentModel model, Reporter reporter) {
        for (int i = 0; i < model.steps(); i++) {
            Step step = model.step(i);
            if (step.required() && !frame.took(i) && !isExcused(frame)) {
                reporter.report(
                        VoTableIssue.E44,
                        frame,
                        frame.local,
                        " must have ",
                        String.join(" or ", new TreeSet<>(step.names())));
            }
        }
    }

    /**
     * Whether something else stands for what is missing: a foreign element, another TABLE whose FIELDs count (VOTable 1.5
     * section 3.8, which the schema does not know), or an issue of its own (E25).
     */
    private static boolean isExcused(Frame frame) {
        return frame.foreign || (frame.is("TABLE") && (frame.payload || frame.ref != null));
    }

    /** Looks at the attributes of an element. */
    static void attributes(Frame frame, VoTableVersion version, Reporter reporter) {
        Set<String> required = REQUIRED.get(frame.local);
        if (required != null) {
            for (String name : new TreeSet<>(required)) {
                if (frame.attribute(name) == null) {
                    reporter.report(VoTableIssue.E44, frame, frame.local, " must have the attribute ", name);
                }
            }
        }
        switch (frame.local) {
            case "FIELD", "PARAM" -> listed(frame, "type", reporter);
            case "MIN", "MAX" -> listed(frame, "inclusive", reporter);
            case "STREAM" -> {
                listed(frame, "type", reporter);
                listed(frame, "actuate", reporter);
                listed(frame, "encoding", reporter);
            }
            case "COOSYS" -> system(frame, version, reporter);
            default -> {
                // no attribute with a list of values that has not an issue of its own
            }
        }
    }

    private static void listed(Frame frame, String name, Reporter reporter) {
        String value = frame.attribute(name);
        Set<String> allowed = VALUES.get(frame.local + "/" + name);
        if (value != null && allowed != null && !allowed.contains(value.strip())) {
            reporter.report(
                    VoTableIssue.E44,
                    frame,
                    frame.local,
                    "/@",
                    name,
                    " is '",
                    value,
                    "', not one of ",
                    String.join(", ", new TreeSet<>(allowed)));
        }
    }

    /** Up to 1.4 the schema lists the systems; later ones are terms of a vocabulary. */
    private static void system(Frame coosys, VoTableVersion version, Reporter reporter) {
        String system = coosys.attribute("system");
        if (system != null
                && !version.allowsRefposition()
                && !Vocabularies.OLD_SYSTEMS.contains(system)
                && Vocabularies.REFFRAMES.contains(system)) {
            reporter.report(
                    VoTableIssue.E44,
                    coosys,
                    "The system '",
                    system,
                    "' may be written since VOTable 1.5; the document is ",
                    version.number());
        }
    }
}
