// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.NumberParser.Mark;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Datatype;

/** The value of PARAM (VOTable 1.5 section 4): a literal as in TABLEDATA. A bad one never ends the reading. */
final class ParamChecks {
    private ParamChecks() {}

    static void check(Frame param, Reporter reporter) {
        String value = param.attribute("value");
        Datatype type = type(param);
        if (value == null) {
            reporter.report(VoTableIssue.E14, param, "PARAM has no value");
        }
        if (value == null || value.isBlank() || type == null || type.isText()) {
            return;
        }
        long count = 0;
        int i = 0;
        while (i < value.length()) {
            int start = i;
            while (i < value.length() && value.charAt(i) > ' ' && value.charAt(i) != ',') {
                i++;
            }
            if (i > start) {
                count++;
                word(param, type, value.substring(start, i), reporter);
            }
            i++;
        }
        if (value.indexOf(',') >= 0) {
            reporter.report(VoTableIssue.W01, param, "The elements of the value '", value, "' are separated by commas");
        }
        if (type != Datatype.BIT) {
            count(param, type, count, reporter);
        }
    }

    private static @Nullable Datatype type(Frame param) {
        String name = param.datatype;
        return name == null ? null : Datatype.of(name).orElse(null);
    }

    private static void word(Frame param, Datatype type, String word, Reporter reporter) {
        Mark mark = LiteralChecks.mark(type, word);
        if (mark == Mark.RANGE) {
            reporter.report(
                    VoTableIssue.W51, param, "The value '", word, "' is beyond the range of ", type.votableName());
        } else if (mark != Mark.NONE) {
            reporter.report(
                    LiteralChecks.issue(type), param, "The value '", word, "' is no literal of ", type.votableName());
        }
    }

    private static void count(Frame param, Datatype type, long words, Reporter reporter) {
        String arraysize = param.arraysize;
        ArrayShape shape = ArrayShape.parse(arraysize == null ? "" : arraysize).orElse(ArrayShape.VARIABLE);
        long perElement = type.isComplex() ? 2 : 1;
        long fixed = shape.fixedCount().orElse(-1);
        boolean wrong = fixed >= 0
                ? words != fixed * perElement
                : shape.stride() != 0 && words % (shape.stride() * perElement) != 0;
        if (wrong) {
            reporter.report(
                    VoTableIssue.E02,
                    param,
                    "The value has ",
                    Long.toString(words),
                    " numbers, which does not fit the arraysize '",
                    arraysize == null ? "" : arraysize,
                    "' of ",
                    type.votableName());
        }
    }
}
