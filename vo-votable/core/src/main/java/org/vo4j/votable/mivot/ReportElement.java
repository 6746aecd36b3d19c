// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import org.vo4j.votable.model.Attribute;

/** A REPORT: how annotating went (MIVOT 1.0 section 4.2). */
public final class ReportElement extends MivotElement {
    ReportElement(MivotParts parts) {
        super(parts);
    }

    /** A report of success or failure, with words for people. */
    public static ReportElement of(boolean success, String text) {
        return new ReportElement(
                MivotParts.of("REPORT", List.of(new Attribute("status", success ? "OK" : "FAILED")), List.of(), text));
    }

    /** Whether the annotation is there to be used: the status is OK. */
    public boolean isSuccess() {
        return status().equals("OK");
    }

    /** {@code OK} or {@code FAILED}, as the document writes it. */
    public String status() {
        return attribute("status").orElse("");
    }

    /** The words for people. */
    public String message() {
        return text();
    }
}
