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
import org.vo4j.protocol.dali.http.Credentials;
import org.vo4j.protocol.dali.http.VoHttp;

/** The network as a subcommand sees it: it counts bytes, tells its own failures from others, and can be cut off. */
final class Network implements HttpTransport, Progress.ByteCount {
    /** Bytes stopped coming, which is no failure of what they were for. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final VoHttp http;
    private final Login login;
    private final AtomicLong count;
    private final Set<InputStream> open;

    Network(VoHttp http, Login login) {
        this(http, login, new AtomicLong(), ConcurrentHashMap.newKeySet());
    }

    private Network(VoHttp http, Login login, AtomicLong count, Set<InputStream> open) {
        this.http = http;
        this.login = login;
        this.count = count;
        this.open = open;
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        return watched(http.send(request));
    }

    @Override
    public HttpTransport within(Duration time) {
        return with(http.within(time));
    }

    /** What there is to log in with. */
    Login login() {
        return login;
    }

    /** The client whose network this is, with other credentials: to ask what it could prove. */
    VoHttp client(Credentials credentials) {
        return http.credentials(credentials);
    }

    /** The same network over another client. */
    Network with(VoHttp client) {
        return new Network(client, login, count, open);
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
