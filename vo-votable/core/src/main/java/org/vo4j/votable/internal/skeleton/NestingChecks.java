// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;

/** Whether an element may stand where it stands. */
final class NestingChecks {
    private NestingChecks() {}

    /** Looks at the start of an element; tells whether it may stand where it stands. */
    static boolean check(Frame frame, Frame parent, VoTableVersion version, Reporter reporter) {
        String local = frame.local;
        if (local.equals("DESCRIPTION")) {
            if (parent.described) {
                parent.redescribed = true;
                reporter.report(VoTableIssue.W17, frame, parent.local, " has more than one DESCRIPTION");
            }
            parent.described = true;
        }
        boolean sound = false;
        VoTableVersion since = parent.rule.child(local);
        if (since == null && !frame.encoding) {
            reporter.report(VoTableIssue.W26, frame, local, " must not stand in ", parent.local, "; it is kept there");
        } else if (since != null && since.compareTo(version) > 0) {
            tooEarly(frame, parent, since, version, reporter);
        } else if (local.equals("INFO") && parent.nested && !version.allowsXtype()) {
            tooEarly(frame, parent, VoTableVersion.V1_2, version, reporter);
        } else {
            sound = true;
        }
        if (local.equals("TABLE") || local.equals("RESOURCE")) {
            parent.nested = true;
        }
        if (local.equals("DEFINITIONS") && version.deprecatesDefinitions()) {
            reporter.report(VoTableIssue.W22, frame, "DEFINITIONS is deprecated; what is in it may stand in VOTABLE");
        }
        return sound;
    }

    private static void tooEarly(
            Frame frame, Frame parent, VoTableVersion since, VoTableVersion version, Reporter reporter) {
        reporter.report(
                VoTableIssue.W26,
                frame,
                frame.local,
                " may stand here in ",
                parent.local,
                " since VOTable ",
                since.number(),
                "; the document is ",
                version.number());
    }
}
