// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.lint;

import java.util.Locale;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Json;
import org.vo4j.votable.ValidationReport;

/** An array with an object for each file; what is unknown is left out. */
final class LintJson implements LintWriter {
    private final Json json;

    LintJson(ByteOutput out) {
        this.json = new Json(out);
    }

    @Override
    public void begin() {
        json.array();
    }

    @Override
    public void checked(String file, ValidationReport report) {
        json.object()
                .member("file", file)
                .member("valid", report.isValid())
                .member("version", report.version().number())
                .member("tables", report.tables())
                .member("rows", report.rows())
                .member("errors", report.errors())
                .member("warnings", report.warnings());
        json.array("issues");
        report.issues().forEach(this::issue);
        json.endArray();
        json.object("counts");
        report.counts().forEach(json::member);
        json.endObject();
        json.endObject();
    }

    private void issue(Issue issue) {
        json.object()
                .member("code", issue.code().code())
                .member("severity", issue.severity().name().toLowerCase(Locale.ROOT))
                .member("message", issue.message())
                .member("section", issue.code().section());
        if (!issue.element().isEmpty()) {
            json.member("element", issue.element());
        }
        Location place = issue.location();
        if (place.line() > 0) {
            json.member("line", place.line());
        }
        if (place.column() > 0) {
            json.member("column", place.column());
        }
        json.endObject();
    }

    @Override
    public void unreadable(String file, String reason) {
        json.object()
                .member("file", file)
                .member("valid", false)
                .member("failure", reason)
                .endObject();
    }

    @Override
    public void end() {
        json.endArray();
    }
}
