// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.NumberParser.Mark;
import org.vo4j.api.table.Datatype;

/** VALUES and what is in it (VOTable 1.5 section 4.7). */
final class ValuesChecks {
    private ValuesChecks() {}

    static void values(Frame values, @Nullable Frame parent, Reporter reporter) {
        String type = values.attribute("type");
        if (type != null && !type.equals("legal") && !type.equals("actual")) {
            reporter.report(VoTableIssue.E08, values, "The type '", type, "' of VALUES is neither legal nor actual");
        }
        String literal = values.attribute("null");
        String datatype = parent == null ? null : parent.datatype;
        if (literal != null && !literal.isEmpty() && datatype != null) {
            Datatype of = Datatype.of(datatype).orElse(Datatype.CHAR);
            Mark mark = LiteralChecks.mark(of, literal.strip());
            if (mark != Mark.NONE && mark != Mark.LENIENT) {
                reporter.report(VoTableIssue.W36, values, "The null '", literal, "' is no literal of ", datatype);
            }
        }
    }

    static void bound(Frame bound, Reporter reporter) {
        if (bound.attribute("value") == null) {
            reporter.report(VoTableIssue.E09, bound, bound.local, " has no value");
        }
    }

    static void end(Frame values, Reporter reporter) {
        String ref = values.ref;
        if (ref != null && !values.children.isEmpty()) {
            reporter.report(VoTableIssue.W44, values, "VALUES refers to '", ref, "' and has content of its own");
        }
    }
}
