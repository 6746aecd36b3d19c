// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.cli.console.Progress;

/** The network as a subcommand sees it: it counts bytes, tells its own failures from others, and can be cut off. */
final class Network implements HttpTransport, Progress.ByteCount {
    /** Bytes stopped coming, which is no failure of what they were for. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final HttpTransport http;
    private final AtomicLong count;
    private final Set<InputStream> open;

    Network(HttpTransport http) {
        this(http, new AtomicLong(), ConcurrentHashMap.newKeySet());
    }

    private Network(HttpTransport http, AtomicLong count, Set<InputStream> open) {
        this.http = http;
        this.count = count;
        this.open = open;
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        return watched(http.send(request));
    }

    @Override
    public HttpTransport within(Duration time) {
        return new Network(http.within(time), count, open);
    }

    @Override
    public TransportResponse sendOnce(TransportRequest request) {
        return watched(http.sendOnce(request));
    }

    private TransportResponse watched(TransportResponse response) {
        return new TransportResponse(response.status(), response.uri(), response.headers(), new Body(response.body()));
    }

    @Override
    public long read() {
        return count.get();
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }

    /** Ends all transfers; whoever reads one fails. */
    void cutOff() {
        for (InputStream body : open) {
            try {
                body.close();
            } catch (IOException e) {
                // it has ended
            }
        }
    }

    private final class Body extends FilterInputStream {
        Body(InputStream in) {
            super(in);
            open.add(this);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = in.read(bytes, offset, length);
                count.addAndGet(Math.max(0, read));
                return read;
            } catch (IOException e) {
                throw new BrokenException(e);
            }
        }

        @Override
        public void close() throws IOException {
            open.remove(this);
            in.close();
        }
    }
}
