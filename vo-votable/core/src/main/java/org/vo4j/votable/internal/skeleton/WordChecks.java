// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.internal.ucd.UcdSyntax;
import org.vo4j.votable.internal.unit.UnitSyntax;
import org.vo4j.votable.internal.xtype.Xtypes;

/** Attributes whose words come from other standards: ucd, unit, xtype, and names as tokens. */
final class WordChecks {
    private WordChecks() {}

    static void check(Frame frame, VoTableVersion version, Reporter reporter) {
        String ucd = frame.ucd;
        if (ucd != null) {
            ucd(frame, ucd, version, reporter);
        }
        String unit = frame.unit;
        if (unit != null) {
            unit(frame, unit, version, reporter);
        }
        String xtype = frame.xtype;
        if (xtype != null) {
            Xtypes.unknown(xtype)
                    .ifPresent(
                            problem -> reporter.report(VoTableIssue.W64, frame, "The xtype '", xtype, "' ", problem));
        }
        token(frame, "name", frame.title, reporter);
        token(frame, "unit", unit, reporter);
        token(frame, "xtype", xtype, reporter);
    }

    private static void ucd(Frame frame, String ucd, VoTableVersion version, Reporter reporter) {
        if (version.ucdHasSyntax() && !Syntax.isUcd(ucd)) {
            reporter.report(VoTableIssue.W06, frame, "The UCD '", ucd, "' has characters that no UCD has");
        } else if (version.ucdIsControlled()) {
            UcdSyntax.problem(ucd)
                    .ifPresent(problem -> reporter.report(VoTableIssue.W06, frame, "The UCD '", ucd, "' ", problem));
        }
    }

    private static void unit(Frame frame, String unit, VoTableVersion version, Reporter reporter) {
        Optional<UnitSyntax.Finding> finding = UnitSyntax.check(unit, version);
        if (finding.isPresent()) {
            boolean deprecated = finding.get().deprecated();
            reporter.report(
                    deprecated ? VoTableIssue.W79 : VoTableIssue.W50,
                    frame,
                    "The unit '",
                    unit,
                    "' ",
                    finding.get().message());
        }
    }

    /** Tokens have no blanks at their ends, no two in a row, and no line breaks (XML Schema part 2, section 3.3.2). */
    private static void token(Frame frame, String attribute, @Nullable String value, Reporter reporter) {
        if (value == null) {
            return;
        }
        boolean blank = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || (c == ' ' && blank)) {
                report(frame, attribute, value, reporter);
                return;
            }
            blank = c == ' ';
        }
        if (blank && !value.isEmpty()) {
            report(frame, attribute, value, reporter);
        }
    }

    private static void report(Frame frame, String attribute, String value, Reporter reporter) {
        reporter.report(
                VoTableIssue.W34,
                frame,
                "The ",
                attribute,
                " '",
                value,
                "' of ",
                frame.local,
                " has blanks at its ends or more than one in a row");
    }
}
