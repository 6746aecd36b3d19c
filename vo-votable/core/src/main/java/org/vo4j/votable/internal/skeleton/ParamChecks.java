// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.NumberParser.Mark;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.internal.xtype.ValueCheck;
import org.vo4j.votable.internal.xtype.Xtypes;

/** The value of PARAM (VOTable 1.5 section 4): a literal as in TABLEDATA. A bad one never ends the reading. */
final class ParamChecks {
    private ParamChecks() {}

    static void check(Frame param, Reporter reporter) {
        String value = param.attribute("value");
        Datatype type = FieldChecks.type(param);
        if (value == null) {
            reporter.report(VoTableIssue.E14, param, "PARAM has no value");
        }
        if (value == null || value.isBlank() || type == null) {
            return;
        }
        xtype(param, type, value, reporter);
        if (type.isText()) {
            length(param, value, reporter);
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

    private static void length(Frame param, String value, Reporter reporter) {
        ArrayShape shape = FieldChecks.shape(param);
        long most = shape.fixedCount().orElse(Long.MAX_VALUE);
        if (value.codePointCount(0, value.length()) > most) {
            reporter.report(
                    VoTableIssue.W46,
                    param,
                    "The value '",
                    value,
                    "' is longer than the ",
                    Long.toString(most),
                    " characters that the arraysize allows");
        }
    }

    private static void xtype(Frame param, Datatype type, String value, Reporter reporter) {
        String xtype = param.xtype;
        ValueCheck check = xtype == null
                ? null
                : Xtypes.values(xtype, type, FieldChecks.shape(param)).orElse(null);
        String problem = check == null ? null : check.problem(value);
        if (xtype != null && problem != null) {
            reporter.report(VoTableIssue.W66, param, "The value '", value, "' is no ", xtype, ": it ", problem);
        }
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
        ArrayShape shape = FieldChecks.shape(param);
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
