// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.internal.xtype.Xtypes;

/** FIELD and PARAM (VOTable 1.5 section 4). */
final class FieldChecks {
    private static final Set<String> ALIASES = Set.of(
            "string", "unicodeString", "int16", "int32", "int64", "float32", "float64", "unsignedInt", "unsignedShort");

    private FieldChecks() {}

    static void check(Frame field, VoTableVersion version, Reporter reporter) {
        name(field, version, reporter);
        String datatype = field.datatype;
        String arraysize = field.arraysize;
        datatype(field, datatype, version, reporter);
        arraysize(field, datatype, arraysize, reporter);
        xtype(field, reporter);
        projection(field, reporter);
        String width = field.width;
        if (width != null && !Syntax.isPositive(width)) {
            reporter.report(VoTableIssue.E12, field, "The width '", width, "' is not a number above 0");
        }
        String precision = field.precision;
        if (precision != null && !Syntax.isPrecision(precision)) {
            reporter.report(
                    VoTableIssue.E11,
                    field,
                    "The precision '",
                    precision,
                    "' is not digits with E or F in front or not");
        }
    }

    private static void name(Frame field, VoTableVersion version, Reporter reporter) {
        if (field.title != null) {
            return;
        }
        if (field.id == null) {
            reporter.report(VoTableIssue.W12, field, field.local, " has neither name nor ID");
        } else if (field.is("FIELD") || version.paramNeedsName()) {
            reporter.report(VoTableIssue.W15, field, field.local, " has no name; its ID is used");
        }
    }

    private static void datatype(Frame field, @Nullable String datatype, VoTableVersion version, Reporter reporter) {
        if (datatype == null) {
            if (version.fieldNeedsDatatype()) {
                reporter.report(VoTableIssue.E10, field, named(field), " has no datatype; it is read as char");
            }
        } else if (Datatype.of(datatype).isEmpty()) {
            if (ALIASES.contains(datatype)) {
                reporter.report(
                        VoTableIssue.W13,
                        field,
                        named(field),
                        " has the datatype '",
                        datatype,
                        "', not a name of VOTable");
            } else {
                reporter.report(
                        VoTableIssue.E06,
                        field,
                        named(field),
                        " has the datatype '",
                        datatype,
                        "', which does not exist; its cells are read as text in TABLEDATA and cannot be read elsewhere");
            }
        }
    }

    private static void arraysize(
            Frame field, @Nullable String datatype, @Nullable String arraysize, Reporter reporter) {
        if (arraysize == null) {
            if (datatype != null && (datatype.equals("char") || datatype.equals("unicodeChar"))) {
                reporter.report(
                        VoTableIssue.W47, field, named(field), " is text without arraysize, so one character long");
            }
        } else if (arraysize.equals("1")) {
            reporter.report(VoTableIssue.W63, field, named(field), " has arraysize 1; a single value has none");
        } else if (!arraysize.equals("*") && !isArraysize(arraysize)) {
            reporter.report(
                    VoTableIssue.E13,
                    field,
                    named(field),
                    " has the arraysize '",
                    arraysize,
                    "', which is none; it is read as *");
        } else if (arraysize.equals("0") && datatype != null && datatype.endsWith("har")) {
            reporter.report(VoTableIssue.E01, field, named(field), " is text of 0 characters");
        }
    }

    private static void xtype(Frame field, Reporter reporter) {
        String xtype = field.xtype;
        Datatype type = type(field);
        if (xtype == null || type == null) {
            return;
        }
        Xtypes.misfit(xtype, type, shape(field))
                .ifPresent(wanted -> reporter.report(
                        VoTableIssue.W65,
                        field,
                        named(field),
                        " has the xtype '",
                        xtype,
                        "', which needs ",
                        wanted,
                        ", not ",
                        type.votableName(),
                        field.arraysize == null ? "" : " of arraysize " + field.arraysize));
    }

    /** The datatype; null when there is none or it is not known. */
    static @Nullable Datatype type(Frame field) {
        String name = field.datatype;
        return name == null ? null : Datatype.of(name).orElse(null);
    }

    static ArrayShape shape(Frame field) {
        String arraysize = field.arraysize;
        return ArrayShape.parse(arraysize == null ? "" : arraysize).orElse(ArrayShape.VARIABLE);
    }

    /** What image services of NOIRLab say of a column that holds three letters (astropy 8.0 reads it as text). */
    private static void projection(Frame field, Reporter reporter) {
        if ("cprojection".equals(field.title)
                && "VOX:WCS_CoordProjection".equals(field.ucd)
                && "double".equals(field.datatype)) {
            reporter.report(
                    VoTableIssue.W40, field, named(field), " holds text such as TAN; its datatype should be char");
        }
    }

    private static boolean isArraysize(String arraysize) {
        int s = arraysize.indexOf('s');
        boolean separated = s >= 0 && s == arraysize.length() - 2;
        return ArrayShape.parse(separated ? arraysize.substring(0, s) : arraysize)
                .isPresent();
    }

    private static String named(Frame field) {
        String name = field.title;
        String given = name == null ? field.id : name;
        return given == null ? field.local : field.local + " '" + given + "'";
    }
}
