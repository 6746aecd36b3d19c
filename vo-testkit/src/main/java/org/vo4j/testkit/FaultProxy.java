// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An HTTP/1.1 server or proxy on the loopback that harms its answers at a byte: cut, reset, stalled, dripping, flipped.
 *
 * <p>Each connection carries one request and takes the next {@link Fault} of {@link #next}; when none is left, that of
 * {@link #always}. A test waits for states, never for a time: {@link #awaitConnections}, {@link #awaitIdle}. Closing it
 * ends all connections. Can be used by many threads at once.
 */
public final class FaultProxy implements AutoCloseable {
    /** What answers a request: the bytes of status line, headers and body, as they are to go over the wire. */
    @FunctionalInterface
    public interface Answer {
        /**
         * Writes the answer; the connection is closed behind it.
         *
         * @throws IOException when the connection has ended, for which the answer need not care
         */
        void write(FaultRequest request, OutputStream out) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private final ServerSocket server;
    private final Answer answer;
    private final Object lock = new Object();
    private final Deque<Fault> script = new ArrayDeque<>();
    private final List<FaultRequest> requests = new ArrayList<>();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private Fault always = Fault.none();
    private long connections;
    private long holds;
    private long releases;
    private boolean closed;

    private FaultProxy(Answer answer) {
        this.answer = answer;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on the loopback", e);
        }
        start("vo-fault-proxy", this::accept);
    }

    /** A server that gives each request the same bytes: status line, headers, empty line, body. */
    public static FaultProxy answering(byte[] response) {
        byte[] copy = response.clone();
        return new FaultProxy((request, out) -> out.write(copy));
    }

    /** A server that lets something answer. */
    public static FaultProxy answering(Answer answer) {
        return new FaultProxy(answer);
    }

    /** A proxy before another server, which is asked to close the connection after each answer. */
    public static FaultProxy before(InetSocketAddress upstream) {
        return new FaultProxy((request, out) -> forward(upstream, request, out));
    }

    /** The bytes of an answer: status line, the headers given, {@code Content-Length}, {@code Connection: close}, body. */
    public static byte[] response(int status, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" X\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    /** Says what happens to the next connections, one fault each, after those that were said before. */
    public FaultProxy next(Fault... faults) {
        synchronized (lock) {
            script.addAll(List.of(faults));
        }
        return this;
    }

    /** Says what happens to all connections for which {@link #next} has nothing. */
    public FaultProxy always(Fault fault) {
        synchronized (lock) {
            always = fault;
        }
        return this;
    }

    /** The address, {@code http://127.0.0.1:port/}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    /** An address below {@link #uri()}. */
    public URI uri(String path) {
        return uri().resolve(path);
    }

    /** The requests so far, in order of arrival. */
    public List<FaultRequest> requests() {
        synchronized (lock) {
            return List.copyOf(requests);
        }
    }

    /** The number of connections so far. */
    public long connections() {
        synchronized (lock) {
            return connections;
        }
    }

    /** Ends the stalls and pauses that are under way: what was held back comes. */
    public void release() {
        synchronized (lock) {
            releases++;
            lock.notifyAll();
        }
    }

    /** Waits until there have been so many connections. */
    public void awaitConnections(long count) throws InterruptedException {
        synchronized (lock) {
            while (connections < count && !closed) {
                lock.wait();
            }
        }
    }

    /** Waits until so many requests have been read. */
    public void awaitRequests(int count) throws InterruptedException {
        synchronized (lock) {
            while (requests.size() < count && !closed) {
                lock.wait();
            }
        }
    }

    /** Waits until there have been so many stalls and pauses: what holds one back can be released. */
    public void awaitHolds(long count) throws InterruptedException {
        synchronized (lock) {
            while (holds < count && !closed) {
                lock.wait();
            }
        }
    }

    /** Waits until no connection is open: each client has got its answer, or has gone. */
    public void awaitIdle() throws InterruptedException {
        synchronized (lock) {
            while (!open.isEmpty() && !closed) {
                lock.wait();
            }
        }
    }

    /** Ends everything. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        quietly(server::close);
        open.forEach(Connection::end);
    }

    private void accept() {
        while (true) {
            try {
                Connection connection = new Connection(server.accept());
                synchronized (lock) {
                    connections++;
                    open.add(connection);
                    lock.notifyAll();
                    if (closed) {
                        connection.end();
                    }
                }
                start("vo-fault-connection", connection::serve);
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private Fault take() {
        synchronized (lock) {
            return Optional.ofNullable(script.poll()).orElse(always);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void forward(InetSocketAddress upstream, FaultRequest request, OutputStream out) throws IOException {
        try (Socket socket = new Socket(upstream.getAddress(), upstream.getPort())) {
            StringBuilder head = new StringBuilder();
            request.head()
                    .lines()
                    .filter(FaultProxy::isForwarded)
                    .forEach(line -> head.append(line).append("\r\n"));
            head.append("Connection: close\r\n\r\n");
            OutputStream to = socket.getOutputStream();
            to.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            to.write(request.body());
            to.flush();
            InputStream from = socket.getInputStream();
            byte[] buffer = new byte[BUFFER];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                out.write(buffer, 0, count);
                out.flush(); // what has come is seen at once
            }
        }
    }

    /** An upgrade to HTTP/2 would leave nothing that could be counted. */
    private static boolean isForwarded(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return !lower.startsWith("connection:")
                && !lower.startsWith("upgrade:")
                && !lower.startsWith("http2-settings:");
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void quietly(Io action) {
        try {
            action.run();
        } catch (IOException e) {
            // it is over anyway
        }
    }

    private final class Connection implements FaultStream.Wire {
        private final Socket socket;
        private boolean gone;

        Connection(Socket socket) {
            this.socket = socket;
        }

        void serve() {
            try (socket) {
                BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
                Fault fault = take();
                Optional<FaultRequest> request = FaultRequest.read(in);
                if (request.isEmpty()) {
                    return;
                }
                synchronized (lock) {
                    requests.add(request.get());
                    lock.notifyAll();
                }
                start("vo-fault-watch", () -> watch(in));
                FaultStream out =
                        new FaultStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER), this, fault);
                answer.write(request.get(), out);
                out.finish();
                socket.shutdownOutput();
                stays(0); // an answer that is not read to its end would be lost if the connection were closed first
            } catch (IOException e) {
                // the fault, or a client that has gone
            } finally {
                over();
            }
        }

        /** Sees when the client goes: nothing else is to come of it. */
        private void watch(InputStream in) {
            try {
                while (in.read() >= 0) {
                    // not expected, and of no use
                }
            } catch (IOException e) {
                // gone
            }
            synchronized (lock) {
                gone = true;
                lock.notifyAll();
            }
        }

        /** Waits for as long as nothing changes, for ever when that is 0; tells whether the client is still there. */
        private boolean stays(long millis) throws IOException {
            long end = System.nanoTime() + millis * 1_000_000;
            synchronized (lock) {
                holds++;
                lock.notifyAll();
                long released = releases;
                long left = millis;
                try {
                    while (!gone && !closed && released == releases && (millis == 0 || left > 0)) {
                        lock.wait(left);
                        left = millis == 0 ? 0 : Math.max(0, (end - System.nanoTime() + 999_999) / 1_000_000);
                    }
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return !gone && !closed;
            }
        }

        @Override
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void hold(long millis) throws IOException {
            if (!stays(millis)) {
                throw new IOException("the client has gone");
            }
        }

        void end() {
            quietly(socket::close);
        }

        private void over() {
            synchronized (lock) {
                open.remove(this);
                lock.notifyAll();
            }
        }
    }
}
