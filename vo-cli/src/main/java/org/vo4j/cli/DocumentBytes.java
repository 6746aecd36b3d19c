// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.OptionalLong;
import org.vo4j.cli.console.Progress;
import org.vo4j.votable.VoTableReader;

/** How much of a document has been read. */
record DocumentBytes(VoTableReader reader, OptionalLong total) implements Progress.ByteCount {
    @Override
    public long read() {
        return reader.bytesRead();
    }
}
