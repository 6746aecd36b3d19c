// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.votable.model.Attribute;

/** The checks of the skeleton for a document that is written instead of read. */
public final class ModelChecks {
    private final Location place;
    private final @Nullable References references;
    private final @Nullable SkeletonChecks checks;
    private final List<Frame> stack = new ArrayList<>();
    private int tables;

    /** Creates checks that report to a log, with one place for all issues. */
    public ModelChecks(IssueLog log, Location place) {
        Reporter reporter = new Reporter(log);
        References ids = new References(reporter);
        this.place = place;
        this.references = ids;
        this.checks = new SkeletonChecks(reporter, ids);
    }

    private ModelChecks() {
        this.place = Location.unknown();
        this.references = null;
        this.checks = null;
    }

    /** Checks that find nothing. */
    public static ModelChecks none() {
        return new ModelChecks();
    }

    /** Takes the start of an element. */
    public void open(String name, List<Attribute> attributes) {
        if (checks == null) {
            return;
        }
        Frame parent = stack.isEmpty() ? null : stack.get(stack.size() - 1);
        String local = name.substring(name.indexOf(':') + 1);
        ElementRule rule = ElementRule.of(local);
        boolean encoding = parent != null && parent.is("DATA") && !local.equals("INFO");
        Frame frame = new Frame(
                name,
                local,
                rule == null ? ElementRule.UNKNOWN : rule,
                attributes,
                () -> place,
                local.equals("DATA") || (parent != null && parent.inData),
                encoding);
        frame.table = local.equals("TABLE") ? ++tables : parent == null ? 0 : parent.table;
        stack.add(frame);
        checks.start(frame, parent);
    }

    /** Takes the end of the innermost element. */
    public void close() {
        if (checks != null) {
            Frame frame = stack.remove(stack.size() - 1);
            checks.end(frame, stack.isEmpty() ? null : stack.get(stack.size() - 1));
        }
    }

    /** Takes the end of the document. */
    public void finish() {
        if (references != null) {
            references.finish();
        }
    }
}
