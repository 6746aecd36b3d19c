// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.HashSet;
import java.util.Set;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.Node;

/** The elements that need few words. */
final class OtherChecks {
    private static final Set<String> ROLES = Set.of("query", "hints", "doc", "location");

    private OtherChecks() {}

    static void info(Frame info, Reporter reporter) {
        if (info.title == null || info.attribute("value") == null) {
            String missing = info.title == null ? "name" : "value";
            reporter.report(VoTableIssue.W35, info, "INFO has no ", missing);
        }
    }

    static void link(Frame link, VoTableVersion version, Reporter reporter) {
        String type = link.attribute("content-type");
        if (type != null && !Syntax.isMediaType(type)) {
            reporter.report(VoTableIssue.W04, link, "The content-type '", type, "' is not of the form type/subtype");
        }
        uri(link, "href", reporter);
        if (link.attribute("gref") != null && version.deprecatesDefinitions()) {
            reporter.report(VoTableIssue.W11, link, "LINK/@gref is deprecated; href is what to use");
        }
        String role = link.attribute("content-role");
        if (role != null && !version.contentRoleIsFree() && !ROLES.contains(role)) {
            reporter.report(
                    VoTableIssue.W45, link, "The content-role '", role, "' is not query, hints, doc or location");
        }
    }

    private static void uri(Frame frame, String attribute, Reporter reporter) {
        String uri = frame.attribute(attribute);
        if (uri != null && !Syntax.isUri(uri)) {
            reporter.report(VoTableIssue.W05, frame, "The ", attribute, " '", uri, "' is not a URI");
        }
    }

    static void resource(Frame resource, Reporter reporter) {
        String type = resource.attribute("type");
        if (type != null && !type.equals("results") && !type.equals("meta")) {
            reporter.report(
                    VoTableIssue.E18, resource, "The type '", type, "' of RESOURCE is neither results nor meta");
        }
    }

    static void table(Frame table, Reporter reporter) {
        String rows = table.attribute("nrows");
        if (rows != null && !Syntax.isNumber(rows.strip())) {
            reporter.report(VoTableIssue.W18, table, "The nrows '", rows, "' is not a number of rows");
        }
    }

    static void fits(Frame fits, Reporter reporter) {
        String extnum = fits.attribute("extnum");
        if (extnum != null && !Syntax.isNumber(extnum.strip())) {
            reporter.report(VoTableIssue.E17, fits, "The extnum '", extnum, "' is not the number of an extension");
        }
    }

    static void stream(Frame stream, Reporter reporter) {
        uri(stream, "href", reporter);
        String encoding = stream.attribute("encoding");
        if (stream.attribute("href") == null && !"base64".equals(encoding)) {
            reporter.report(
                    VoTableIssue.W38,
                    stream,
                    "The inline STREAM has the encoding '",
                    encoding == null ? "none" : encoding,
                    "'; it is read as base64");
        }
    }

    /** Names that more than one column has. */
    static void names(Frame table, Reporter reporter) {
        Set<String> seen = new HashSet<>();
        for (Node child : table.children) {
            if (child instanceof FieldElement field) {
                String name = field.name().orElse("");
                if (!name.isEmpty() && !seen.add(name)) {
                    reporter.report(
                            VoTableIssue.W71,
                            "FIELD",
                            () -> field.location().orElseThrow(),
                            "More than one column has the name '",
                            name,
                            "'; by name the first is found");
                }
            }
        }
    }
}
