// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/** The deviations that documents about services and jobs can have and are read with all the same. */
public enum ServiceDocumentIssue implements IssueCode {
    /** An instant or a duration cannot be read; it is taken as absent. */
    S01(
            Severity.WARNING,
            "UWS 1.1 section 2.1, DALI 1.1 section 3.3.3",
            "An instant or a duration cannot be read; it is taken as absent"),
    /** An element that is not known here is kept without a meaning. */
    S02(Severity.INFO, "VOSI 1.1 section 2", "An element that is not known here is kept without a meaning");

    private final Severity severity;
    private final String section;
    private final String title;

    ServiceDocumentIssue(Severity severity, String section, String title) {
        this.severity = severity;
        this.section = section;
        this.title = title;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String section() {
        return section;
    }
}
