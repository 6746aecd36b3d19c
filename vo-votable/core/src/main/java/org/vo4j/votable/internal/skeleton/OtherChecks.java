// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.Set;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.OptionElement;

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
        expires(stream, reporter);
        String encoding = stream.attribute("encoding");
        if (stream.attribute("href") != null && "dynamic".equals(encoding)) {
            reporter.report(
                    VoTableIssue.W73,
                    stream,
                    "The encoding of the STREAM is dynamic; whether it is compressed is told from its first bytes");
        }
        if (stream.attribute("href") == null && !"base64".equals(encoding)) {
            reporter.report(
                    VoTableIssue.W38,
                    stream,
                    "The inline STREAM has the encoding '",
                    encoding == null ? "none" : encoding,
                    "'; it is read as base64");
        }
    }

    /** When an external stream goes out of date (VOTable 1.5 section 5.7), as xs:dateTime. */
    private static void expires(Frame stream, Reporter reporter) {
        String expires = stream.attribute("expires");
        if (expires == null) {
            return;
        }
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    expires.strip(), ZonedDateTime::from, LocalDateTime::from);
            Instant end = time instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
            if (stream.attribute("href") != null && end.isBefore(Instant.now())) {
                reporter.report(VoTableIssue.W72, stream, "The external stream has expired at ", expires);
            }
        } catch (DateTimeException e) {
            reporter.report(
                    VoTableIssue.E44, stream, "STREAM/@expires is '", expires, "', not a date and time of XML Schema");
        }
    }

    /** Names that more than one column has, and in a TABLE those of PARAMs and GROUPs too, elsewhere those of a kind. */
    static void names(Frame parent, Reporter reporter) {
        if (parent.children.size() < 2) {
            return;
        }
        Set<String> columns = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Node child : parent.children) {
            if (!(child instanceof Element element)
                    || element instanceof InfoElement
                    || element instanceof OptionElement) {
                continue; // INFOs and OPTIONs are often repeated, and on purpose
            }
            String name = element.attribute("name").orElse("");
            String among = parent.is("TABLE") ? name : element.localName() + " " + name;
            if (name.isEmpty()) {
                continue;
            }
            boolean column = element instanceof FieldElement && !columns.add(name);
            if (!others.add(among)) {
                reporter.report(
                        column ? VoTableIssue.W33 : VoTableIssue.W71,
                        element.localName(),
                        () -> element.location().orElse(Location.unknown()),
                        column ? "More than one column has the name '" : "The name '",
                        name,
                        column ? "'; by name the first is found" : "' is used before in " + parent.local);
            }
        }
    }
}
