// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.Optional;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.Prolog;

/** The version that a document is written in. */
final class Versions {
    private Versions() {}

    /** The version that the options name, or the document's own. */
    static VoTableVersion target(WriteOptions options, VoTableVersion own) {
        VoTableVersion target = options.version().orElse(own);
        if (target == VoTableVersion.V1_0 && own != target) {
            throw new VoException("A document cannot become VOTable 1.0, which has no schema; choose 1.1 to 1.6");
        }
        return target;
    }

    /** The prolog without a DOCTYPE, which only VOTable 1.0 has. */
    static Prolog prolog(Prolog prolog, VoTableVersion version) {
        return version == VoTableVersion.V1_0
                ? prolog
                : new Prolog(
                        prolog.xmlVersion(),
                        prolog.encoding(),
                        prolog.standalone(),
                        Optional.empty(),
                        prolog.before(),
                        prolog.after());
    }

    /** The prolog with an XML declaration, which a document that is made has even if nobody asked. */
    static Prolog declared(Prolog prolog) {
        return prolog.xmlVersion().isPresent()
                ? prolog
                : new Prolog(
                        Optional.of("1.0"),
                        Optional.of("UTF-8"),
                        Optional.empty(),
                        prolog.doctype(),
                        prolog.before(),
                        prolog.after());
    }
}
