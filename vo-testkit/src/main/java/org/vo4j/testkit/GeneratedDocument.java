// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.List;
import org.vo4j.api.VoTableVersion;

/** A document of {@link DocumentGenerator}: its bytes, and what they should be read as. */
public final class GeneratedDocument {
    private final byte[] bytes;
    private final VoTableVersion version;
    private final ExpectedElement root;
    private final List<GeneratedTable> tables;

    GeneratedDocument(byte[] bytes, VoTableVersion version, ExpectedElement root, List<GeneratedTable> tables) {
        this.bytes = bytes;
        this.version = version;
        this.root = root;
        this.tables = List.copyOf(tables);
    }

    /** The document. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The version of the standard that it follows. */
    public VoTableVersion version() {
        return version;
    }

    /** The VOTABLE element. */
    public ExpectedElement root() {
        return root;
    }

    /** The tables in document order. */
    public List<GeneratedTable> tables() {
        return tables;
    }
}
