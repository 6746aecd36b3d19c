// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.spi.PayloadOutput;

/**
 * Markup on its way into a document whose elements have a namespace prefix, as {@code vot:TR}: encodings write none.
 *
 * <p>In what encodings write, every {@code <} begins a tag, as it does in all markup without comments and CDATA sections.
 */
final class PrefixOutput extends PayloadOutput {
    private static final int WINDOW = 1 << 14;

    private final PayloadOutput document;
    private final byte[] prefix;
    /** Whether the last byte that was looked at begins a tag. */
    private boolean inTag;

    /** Creates an output for a prefix with its colon. */
    PrefixOutput(PayloadOutput document, String prefix) {
        super(new byte[WINDOW]);
        this.document = document;
        this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected byte[] makeRoom(byte[] written, int end, int bytes) {
        pass(written, end);
        position(0);
        return bytes > written.length ? new byte[bytes] : written;
    }

    private void pass(byte[] written, int end) {
        int from = 0;
        for (int i = 0; i < end; i++) {
            if (inTag) {
                boolean slash = written[i] == '/';
                int name = slash ? i + 1 : i;
                document.write(written, from, name - from);
                document.write(prefix, 0, prefix.length);
                from = name;
                inTag = false;
            } else {
                inTag = written[i] == '<';
            }
        }
        document.write(written, from, end - from);
    }

    /** Passes on what is left. */
    void finish() {
        pass(array(), position());
        position(0);
    }
}
