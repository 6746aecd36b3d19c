// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.vo4j.api.http.TransportResponse;

/** Undoes the Content-Encodings gzip and deflate (RFC 9110 section 8.4.1), up to a bound. */
final class Inflation {
    private static final int BUFFER = 32 * 1024;
    /** More than two encodings on top of each other are no service's habit, only an attack's. */
    private static final int MAX_LAYERS = 2;

    private Inflation() {}

    /** The answer with its encodings undone and no longer mentioned; as it is when one of them is not known. */
    static TransportResponse undo(TransportResponse response, long limit) {
        List<String> encodings = encodings(response);
        if (encodings.isEmpty()
                || encodings.size() > MAX_LAYERS
                || !encodings.stream().allMatch(Inflation::isKnown)) {
            return response;
        }
        InputStream body = response.body();
        Collections.reverse(encodings);
        for (String encoding : encodings) {
            body = new Inflating(body, encoding, limit, response.uri());
        }
        Map<String, List<String>> headers = new TreeMap<>(response.headers());
        headers.remove("content-encoding");
        headers.remove("content-length");
        return new TransportResponse(response.status(), response.uri(), headers, body);
    }

    private static List<String> encodings(TransportResponse response) {
        List<String> encodings = new ArrayList<>();
        for (String value : response.headers().getOrDefault("content-encoding", List.of())) {
            for (String one : value.split(",", -1)) {
                String name = one.trim().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    encodings.add(name);
                }
            }
        }
        return encodings;
    }

    private static boolean isKnown(String encoding) {
        return encoding.equals("gzip") || encoding.equals("x-gzip") || encoding.equals("deflate");
    }

    /** The inflated bytes. Nothing is read before the first byte is asked for; an empty body stays empty. */
    private static final class Inflating extends FilterInputStream {
        private final InputStream compressed;
        private final String encoding;
        private final long limit;
        private final URI uri;
        /** Held while bytes are inflated, so that closing from another thread does not take the inflater away. */
        private final ReentrantLock busy = new ReentrantLock();

        private long given;
        private boolean started;
        private boolean ended;

        Inflating(InputStream compressed, String encoding, long limit, URI uri) {
            super(compressed);
            this.compressed = compressed;
            this.encoding = encoding;
            this.limit = limit;
            this.uri = uri;
        }

        private void start() throws IOException {
            started = true;
            Ready peek = new Ready(compressed);
            int first = peek.read();
            int second = first < 0 ? -1 : peek.read();
            if (second >= 0) {
                peek.unread(second);
            }
            if (first < 0) {
                ended = true;
                return;
            }
            peek.unread(first);
            if (encoding.equals("deflate")) {
                in = new Deflated(peek, !isZlib(first, second));
            } else {
                in = new GZIPInputStream(peek, BUFFER);
            }
        }

        /** "deflate" means a zlib stream; servers that send the bare one are met all the same (RFC 9110 8.4.1.2). */
        private static boolean isZlib(int first, int second) {
            return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            busy.lock();
            try {
                return inflate(into, offset, length);
            } finally {
                busy.unlock();
            }
        }

        private int inflate(byte[] into, int offset, int length) throws IOException {
            if (!started) {
                start();
            }
            if (ended || length == 0) {
                return ended ? -1 : 0;
            }
            int count = in.read(into, offset, length);
            if (count < 0) {
                ended = true;
                finish();
                return -1;
            }
            given += count;
            if (given > limit) {
                close();
                throw new IOException("The answer of " + Secrets.hide(uri) + " inflates to more than " + limit
                        + " bytes; if that is right, allow more with maxInflatedBytes");
            }
            return count;
        }

        /** Reads to the end of the body, so that a cut there is seen and the connection can be used again. */
        private void finish() throws IOException {
            byte[] rest = new byte[1024];
            int rounds = 0;
            while (rounds < 16 && compressed.read(rest) >= 0) {
                rounds++;
            }
            in.close();
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] skipped = new byte[(int) Math.min(8192, Math.max(count, 0))];
            int read = skipped.length == 0 ? 0 : read(skipped, 0, skipped.length);
            return Math.max(read, 0);
        }

        @Override
        public int available() throws IOException {
            return started && !ended ? in.available() : 0;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            compressed.close();
            busy.lock();
            try {
                in.close();
            } finally {
                busy.unlock();
            }
        }
    }

    /** A zlib or bare deflate stream, whose memory outside the heap is given back when it is closed. */
    private static final class Deflated extends InflaterInputStream {
        Deflated(InputStream in, boolean bare) {
            super(in, new Inflater(bare), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /**
     * Says always that there is more: the JDK looks for a further gzip member only then, and a member that has not
     * arrived yet must not be lost.
     */
    private static final class Ready extends PushbackInputStream {
        Ready(InputStream in) {
            super(in, 2);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
