// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;

/** What VOTABLE says: the version and the namespace (VOTable 1.5 section 3.3). */
final class RootChecks {
    private RootChecks() {}

    static VoTableVersion version(Frame root, Reporter reporter) {
        VoTableVersion assumed = VoTableVersion.assumed();
        String text = root.attribute("version");
        if (text == null) {
            reporter.report(
                    VoTableIssue.W20, root, "VOTABLE does not say its version; it is read as ", assumed.number());
            return assumed;
        }
        String number = text.strip();
        if (number.startsWith("v") || number.startsWith("V")) {
            reporter.report(VoTableIssue.W29, root, "The version '", text, "' must be written without the letter");
            number = number.substring(1);
        }
        Optional<VoTableVersion> version = VoTableVersion.of(number);
        if (version.isEmpty()) {
            reporter.report(
                    VoTableIssue.W21,
                    root,
                    "There is no VOTable version '",
                    text,
                    "'; it is read as ",
                    assumed.number());
        }
        return version.orElse(assumed);
    }

    static void namespace(Frame root, VoTableVersion version, Reporter reporter) {
        int colon = root.name.indexOf(':');
        @Nullable String found = root.attribute(colon < 0 ? "xmlns" : "xmlns:" + root.name.substring(0, colon));
        String wanted = version.namespace();
        if (found == null || found.isEmpty()) {
            if (!wanted.isEmpty()) {
                reporter.report(
                        VoTableIssue.W42,
                        root,
                        "VOTABLE has no namespace; VOTable ",
                        version.number(),
                        " has ",
                        wanted);
            }
        } else if (!found.equals(wanted)) {
            reporter.report(
                    VoTableIssue.W41,
                    root,
                    "The namespace is ",
                    found,
                    "; VOTable ",
                    version.number(),
                    wanted.isEmpty() ? " has none" : " has " + wanted);
        }
    }
}
