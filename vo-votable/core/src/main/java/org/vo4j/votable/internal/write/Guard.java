// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.internal.skeleton.ModelChecks;
import org.vo4j.votable.model.Attribute;

/**
 * Sees each element before it is written: makes the root one of the version that is written, and reports what that
 * version does not know.
 */
final class Guard {
    /** What depends on the version alone: for documents that a reader has checked already by the rules of another. */
    private static final Set<VoTableIssue> OF_VERSION = EnumSet.of(
            VoTableIssue.W22,
            VoTableIssue.W26,
            VoTableIssue.W27,
            VoTableIssue.W28,
            VoTableIssue.W45,
            VoTableIssue.W52,
            VoTableIssue.W53,
            VoTableIssue.W54,
            VoTableIssue.W57,
            VoTableIssue.E10);

    private final VoTableVersion version;
    private final boolean rewrites;
    private final ModelChecks checks;
    private boolean inRoot;

    private Guard(VoTableVersion version, boolean rewrites, ModelChecks checks) {
        this.version = version;
        this.rewrites = rewrites;
        this.checks = checks;
    }

    /** For a document that nobody has checked. */
    static Guard checking(VoTableVersion version, IssueLog log, Location place) {
        return new Guard(version, true, new ModelChecks(log, place));
    }

    /** For a document that was read in the same version. */
    static Guard trusting(VoTableVersion version) {
        return new Guard(version, false, ModelChecks.none());
    }

    /** For a document that was read in another version. */
    static Guard changing(VoTableVersion version, IssueLog log, Location place) {
        IssueLog filtered = new IssueLog(Verify.WARN, issue -> {
            if (issue.code() instanceof VoTableIssue code && OF_VERSION.contains(code)) {
                log.report(issue);
            }
        });
        return new Guard(version, true, new ModelChecks(filtered, place));
    }

    /** Takes the start of an element; its attributes as they are to be written. */
    List<Attribute> open(String name, List<Attribute> attributes) {
        List<Attribute> written = attributes;
        if (rewrites) {
            written = inRoot ? attributes : root(name, attributes);
            checks.open(name, written);
        }
        inRoot = true;
        return written;
    }

    /** Takes the end of the innermost element. */
    void close() {
        if (rewrites) {
            checks.close();
        }
    }

    /** Takes the end of the document. */
    void finish() {
        if (rewrites) {
            checks.finish();
        }
    }

    private List<Attribute> root(String name, List<Attribute> attributes) {
        int colon = name.indexOf(':');
        String declaration = colon < 0 ? "xmlns" : "xmlns:" + name.substring(0, colon);
        List<Attribute> written = new ArrayList<>();
        boolean numbered = false;
        boolean declared = version.namespace().isEmpty();
        for (Attribute attribute : attributes) {
            if (attribute.name().equals("version")) {
                written.add(new Attribute("version", version.number()));
                numbered = true;
            } else if (attribute.name().equals(declaration)) {
                if (!version.namespace().isEmpty()) {
                    written.add(new Attribute(declaration, version.namespace()));
                }
                declared = true;
            } else if (attribute.localName().equals("schemaLocation")) {
                written.add(new Attribute(attribute.name(), schemaLocation(attribute.value())));
            } else if (!attribute.localName().equals("noNamespaceSchemaLocation")) {
                written.add(attribute);
            }
        }
        if (!numbered) {
            written.add(0, new Attribute("version", version.number()));
        }
        if (!declared) {
            written.add(new Attribute(declaration, version.namespace()));
        }
        return written;
    }

    /** Pairs of a namespace and the address of its schema; those of VOTable become the version's. */
    private String schemaLocation(String value) {
        String[] words = value.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            if (words[i].startsWith("http://www.ivoa.net/xml/VOTable/")) {
                words[i] = version.namespace();
                words[i + 1] = "http://www.ivoa.net/xml/VOTable/votable-" + version.number() + ".xsd";
            }
        }
        return String.join(" ", Arrays.asList(words));
    }
}
