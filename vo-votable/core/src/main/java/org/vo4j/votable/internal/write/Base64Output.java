// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.Base64;
import org.vo4j.api.spi.PayloadOutput;

/** Bytes on their way into a document as base64, in lines (VOTable 1.5 section 5.6). */
final class Base64Output extends PayloadOutput {
    /** Bytes of a line: a multiple of three, so that only the last has padding; long, so that the encoder has speed. */
    private static final int LINE = 3072;

    private static final int LINES = 16;

    private final PayloadOutput document;
    private final Base64.Encoder encoder = Base64.getEncoder();
    private final byte[] line = new byte[LINE];
    private final byte[] text = new byte[LINE / 3 * 4 + 1];

    Base64Output(PayloadOutput document) {
        super(new byte[LINE * LINES]);
        this.document = document;
        text[text.length - 1] = '\n';
    }

    @Override
    protected byte[] makeRoom(byte[] written, int end, int bytes) {
        int whole = end - end % LINE;
        for (int at = 0; at < whole; at += LINE) {
            System.arraycopy(written, at, line, 0, LINE);
            encoder.encode(line, text);
            document.write(text, 0, text.length);
        }
        int rest = end - whole;
        byte[] next = bytes > written.length - rest ? new byte[bytes + LINE] : written;
        System.arraycopy(written, whole, next, 0, rest);
        position(rest);
        return next;
    }

    /** Writes what is left. */
    void finish() {
        byte[] left = makeRoom(array(), position(), 0);
        byte[] rest = new byte[position()];
        System.arraycopy(left, 0, rest, 0, rest.length);
        if (rest.length > 0) {
            byte[] end = encoder.encode(rest);
            document.write(end, 0, end.length);
            document.write(text, text.length - 1, 1);
        }
        position(0);
    }
}
