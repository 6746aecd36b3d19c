// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The first bytes of a source: they tell XML from other formats. */
final class Head {
    /** Bytes that tell a format. */
    static final int LENGTH = 32;
    /** Bytes of gzip that hold so many, in any case but the strangest. */
    private static final int COMPRESSED = 1 << 10;

    private Head() {}

    /** Looks at a stream that can take back {@link #LOOK} bytes; none where it begins as XML does. */
    static final int LOOK = COMPRESSED;

    static byte[] of(PushbackInputStream in) throws IOException {
        byte[] head = new byte[COMPRESSED];
        int have = Math.max(in.read(head, 0, 1), 0);
        int first = have == 0 ? '<' : head[0] & 0xff;
        int wanted = first == 0x1f ? COMPRESSED : beginsXml(first) ? have : LENGTH;
        int count = 0;
        while (have < wanted && count >= 0) {
            count = in.read(head, have, wanted - have);
            have += Math.max(count, 0);
        }
        in.unread(head, 0, have);
        byte[] got = Arrays.copyOf(head, have);
        return first == 0x1f ? inflated(got) : wanted == LENGTH ? got : new byte[0];
    }

    /** Whether a document may begin so: a tag, white space, a byte order mark, UTF-16. */
    private static boolean beginsXml(int first) {
        return first <= ' ' || first == '<' || first == 0xef || first >= 0xfe;
    }

    private static byte[] inflated(byte[] compressed) {
        byte[] plain = new byte[LENGTH];
        int have = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            int count = 0;
            while (have < LENGTH && count >= 0) {
                count = in.read(plain, have, LENGTH - have);
                have += Math.max(count, 0);
            }
        } catch (IOException e) {
            return Arrays.copyOf(plain, have); // damage is told by whoever reads on
        }
        return Arrays.copyOf(plain, have);
    }
}
