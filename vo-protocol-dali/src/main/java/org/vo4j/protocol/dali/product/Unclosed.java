// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.product;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is the caller's to close. */
final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, length);
    }

    @Override
    public void close() {
        // whoever opened it closes it
    }
}
