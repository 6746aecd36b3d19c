// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Set;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;

/** COOSYS and TIMESYS (VOTable 1.5 sections 3.4 and 3.5). */
final class SystemChecks {
    private SystemChecks() {}

    static void coosys(Frame coosys, VoTableVersion version, Reporter reporter) {
        if (version.deprecatesCoosys()) {
            reporter.report(
                    VoTableIssue.W27, coosys, "COOSYS is deprecated in VOTable 1.2, before and behind it is not");
        }
        if (coosys.id == null) {
            reporter.report(VoTableIssue.E15, coosys, "COOSYS has no ID, so nothing can refer to it");
        }
        year(coosys, "equinox", reporter);
        year(coosys, "epoch", reporter);
        system(coosys, version, reporter);
        if (coosys.attribute("refposition") != null && !version.allowsRefposition()) {
            reporter.report(
                    VoTableIssue.W57,
                    coosys,
                    "COOSYS/@refposition exists since VOTable 1.5; the document is ",
                    version.number());
        }
        term(coosys, "refposition", Vocabularies.REFPOSITIONS, reporter);
    }

    private static void year(Frame coosys, String attribute, Reporter reporter) {
        String year = coosys.attribute(attribute);
        if (year != null && !Syntax.isAstroYear(year)) {
            reporter.report(
                    VoTableIssue.W07, coosys, "The ", attribute, " '", year, "' is not a year such as J2000 or 1950.0");
        }
    }

    private static void system(Frame coosys, VoTableVersion version, Reporter reporter) {
        String system = coosys.attribute("system");
        if (system == null || Vocabularies.REFFRAMES.contains(system)) {
            return;
        }
        String replacement = Vocabularies.DEPRECATED_REFFRAMES.get(system);
        if (replacement == null) {
            reporter.report(
                    VoTableIssue.E16,
                    coosys,
                    "The system '",
                    system,
                    "' is not in the IVOA vocabulary refframe of ",
                    Vocabularies.REFFRAME_DATE);
        } else if (version.allowsRefposition()) {
            reporter.report(
                    VoTableIssue.W70,
                    coosys,
                    "The system '",
                    system,
                    "' is deprecated in the IVOA vocabulary refframe; write ",
                    replacement);
        }
    }

    static void timesys(Frame timesys, VoTableVersion version, Reporter reporter) {
        if (!version.allowsTimesys()) {
            reporter.report(
                    VoTableIssue.W54, timesys, "TIMESYS exists since VOTable 1.4; the document is ", version.number());
        }
        if (timesys.id == null) {
            reporter.report(VoTableIssue.E22, timesys, "TIMESYS has no ID, so nothing can refer to it");
        }
        String origin = timesys.attribute("timeorigin");
        if (origin != null && !Syntax.isTimeOrigin(origin.strip())) {
            reporter.report(
                    VoTableIssue.E23,
                    timesys,
                    "The timeorigin '",
                    origin,
                    "' is neither a number nor JD-origin or MJD-origin");
        }
        term(timesys, "timescale", Vocabularies.TIMESCALES, reporter);
        term(timesys, "refposition", Vocabularies.REFPOSITIONS, reporter);
    }

    private static void term(Frame frame, String attribute, Set<String> terms, Reporter reporter) {
        String term = frame.attribute(attribute);
        if (term != null && !terms.contains(term)) {
            reporter.report(
                    VoTableIssue.W70,
                    frame,
                    "'",
                    term,
                    "' is not in the IVOA vocabulary ",
                    attribute,
                    " of ",
                    Vocabularies.DATE);
        }
    }
}
