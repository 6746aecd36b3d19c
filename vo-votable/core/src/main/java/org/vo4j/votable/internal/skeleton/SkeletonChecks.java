// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.TableElement;

/** Sees each element when its start tag and when its end tag has come, and asks those who know it. */
final class SkeletonChecks {
    private final Reporter reporter;
    private final References references;
    private VoTableVersion version = VoTableVersion.assumed();
    private String rootPrefix = "";
    private boolean resources;

    SkeletonChecks(Reporter reporter, References references) {
        this.reporter = reporter;
        this.references = references;
    }

    /** The version whose rules hold. */
    VoTableVersion version() {
        return version;
    }

    void start(Frame frame, @Nullable Frame parent) {
        if (parent == null) {
            version = RootChecks.version(frame, reporter);
            RootChecks.namespace(frame, version, reporter);
            rootPrefix = prefix(frame.name);
        } else {
            if (NestingChecks.check(frame, parent, version, reporter)) {
                StructureChecks.child(frame, parent, version, reporter);
            }
        }
        attributes(frame);
        identity(frame);
        WordChecks.check(frame, version, reporter);
        StructureChecks.attributes(frame, version, reporter);
        byName(frame, parent);
    }

    private void byName(Frame frame, @Nullable Frame parent) {
        switch (frame.local) {
            case "FIELD" -> FieldChecks.check(frame, version, reporter);
            case "PARAM" -> {
                FieldChecks.check(frame, version, reporter);
                ParamChecks.check(frame, reporter);
            }
            case "VALUES" -> ValuesChecks.values(frame, parent, reporter);
            case "MIN", "MAX", "OPTION" -> ValuesChecks.bound(frame, reporter);
            case "COOSYS" -> SystemChecks.coosys(frame, version, reporter);
            case "TIMESYS" -> SystemChecks.timesys(frame, version, reporter);
            case "INFO" -> OtherChecks.info(frame, reporter);
            case "LINK" -> OtherChecks.link(frame, version, reporter);
            case "RESOURCE" -> {
                resources = true;
                OtherChecks.resource(frame, reporter);
            }
            case "TABLE" -> OtherChecks.table(frame, reporter);
            case "FITS" -> OtherChecks.fits(frame, reporter);
            case "STREAM" -> OtherChecks.stream(frame, reporter);
            default -> {
                // nothing that the tables of names do not say
            }
        }
    }

    private void attributes(Frame frame) {
        for (Attribute attribute : frame.attributes) {
            String name = attribute.name();
            VoTableVersion since = frame.rule.attribute(name);
            if (since == null) {
                unknown(frame, name);
            } else if (since.compareTo(version) > 0) {
                reporter.report(
                        VoTableIssue.W28,
                        frame,
                        frame.local,
                        "/@",
                        name,
                        " exists since VOTable ",
                        since.number(),
                        "; the document is ",
                        version.number());
            }
        }
    }

    private void unknown(Frame frame, String name) {
        if (frame.rule == ElementRule.UNKNOWN) {
            return;
        }
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? name : name.substring(0, colon);
        if (prefix.equals("xmlns") || (colon > 0 && (prefix.startsWith("xsi") || prefix.equals("xml")))) {
            return;
        }
        if (name.equals("id")) {
            reporter.report(VoTableIssue.W09, frame, frame.local, " has an attribute 'id', which must be written ID");
        } else if (colon < 0 || !frame.is("RESOURCE")) {
            // a RESOURCE may have attributes of other namespaces
            reporter.report(VoTableIssue.W48, frame, "The standard knows no attribute '", name, "' of ", frame.local);
        }
    }

    private void identity(Frame frame) {
        String id = frame.id;
        if (id != null) {
            ncName(frame, "ID", id);
            references.declare(frame, id);
        }
        String ref = frame.ref;
        if (ref != null) {
            ncName(frame, "ref", ref);
            references.refer(frame, ref, version);
        }
    }

    private void ncName(Frame frame, String attribute, String value) {
        if (!Syntax.isNcName(value)) {
            reporter.report(
                    VoTableIssue.W02,
                    frame,
                    "The ",
                    attribute,
                    " '",
                    value,
                    "' of ",
                    frame.local,
                    " is not an XML name");
        }
    }

    /** Sees an element whose end tag has come, before it enters its parent. */
    void end(Frame frame, @Nullable Frame parent) {
        StructureChecks.end(frame, version, reporter);
        OtherChecks.names(frame, reporter);
        if (frame.is("VALUES")) {
            ValuesChecks.end(frame, reporter);
        } else if (parent == null && !resources && !version.allowsNoResource()) {
            reporter.report(VoTableIssue.W53, frame, "The document has no RESOURCE and so no table");
        }
    }

    /** Sees the start of a table's payload. */
    void payload(Frame encoding, Frame holder, TableElement table, References ids) {
        if (encoding.is("BINARY2") && !version.allowsBinary2()) {
            reporter.report(
                    VoTableIssue.W52, encoding, "BINARY2 exists since VOTable 1.3; the document is ", version.number());
        }
        if (table.structure(ids::element).firstChild(FieldElement.class).isEmpty()) {
            reporter.report(
                    VoTableIssue.E25, holder, "The TABLE has DATA but no FIELD that would describe its columns");
        }
    }

    /** Sees a foreign element. */
    void foreign(Fragment fragment, Place place, Frame parent) {
        String name = fragment.elementName();
        parent.foreign = true;
        if (parent.is("DATA")) {
            reporter.report(
                    VoTableIssue.W37,
                    "DATA",
                    place,
                    "The encoding '",
                    name,
                    "' is not one of the standard's and no plugin reads it; the rows are passed over");
            return;
        }
        if (fragment.isMivot() && parent.is("RESOURCE") && !"meta".equals(parent.attribute("type"))) {
            reporter.report(
                    VoTableIssue.E26, name, place, "The MIVOT block must stand in a RESOURCE of type meta (MIVOT 1.0)");
        }
        boolean other = !prefix(name).equals(rootPrefix) || fragment.xml().indexOf(" xmlns") > 0;
        if (fragment.isMivot() && !other) {
            reporter.report(
                    VoTableIssue.E43,
                    name,
                    place,
                    "The MIVOT block must be of the namespace http://www.ivoa.net/xml/mivot (MIVOT 1.0)");
        }
        if (fragment.isMivot() || (parent.is("RESOURCE") && other) || parent.is("DESCRIPTION")) {
            return; // what the schema allows: other namespaces in RESOURCE, anything in DESCRIPTION
        }
        reporter.report(
                VoTableIssue.W10,
                name,
                place,
                "The standard knows no element '",
                name,
                "' in ",
                parent.local,
                "; it is kept as it is");
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }
}
