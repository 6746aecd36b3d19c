// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on a bare socket, which answers byte by byte as a test says. One request for each connection, unless it stays. */
final class RawServer implements AutoCloseable {
    /** What a test does with a request. */
    interface Handler {
        void handle(Request request) throws Exception;
    }

    /** One request, its head read. */
    static final class Request {
        final Socket socket;
        final String line;
        final Map<String, String> headers;
        private final InputStream in;
        private boolean keep;

        Request(Socket socket, InputStream in) throws IOException {
            this.socket = socket;
            this.in = in;
            this.line = readLine(in);
            this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
                int colon = header.indexOf(':');
                headers.merge(
                        header.substring(0, colon), header.substring(colon + 1).trim(), (a, b) -> a + ", " + b);
            }
        }

        String method() {
            return line.split(" ", 3)[0];
        }

        String path() {
            return line.split(" ", 3)[1];
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        byte[] body() throws IOException {
            if (header("Transfer-Encoding").toLowerCase(Locale.ROOT).equals("chunked")) {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (int size = Integer.parseInt(readLine(in), 16); size > 0; ) {
                    all.writeBytes(in.readNBytes(size));
                    readLine(in);
                    size = Integer.parseInt(readLine(in), 16);
                }
                readLine(in);
                return all.toByteArray();
            }
            String length = header("Content-Length");
            return in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        }

        OutputStream out() throws IOException {
            return socket.getOutputStream();
        }

        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void send(byte[] bytes) throws IOException {
            out().write(bytes);
            out().flush();
        }

        /** A whole answer; the connection is closed by the server behind it. */
        void answer(int status, String headers, byte[] body) throws IOException {
            send("HTTP/1.1 " + status + " X\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n" + headers
                    + "\r\n");
            send(body);
        }

        void answer(int status, String headers, String body) throws IOException {
            answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
        }

        /** A whole answer; the connection waits for the next request. */
        void answerAndStay(int status, String headers, String body) throws IOException {
            keep = true;
            send("HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length() + "\r\n" + headers + "\r\n" + body);
        }

        /** Waits until the client closes; false when it does not within ten seconds. */
        boolean clientCloses() throws IOException {
            socket.setSoTimeout(10_000);
            try {
                return in.read() < 0;
            } catch (SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                return true;
            }
        }

        private static String readLine(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new IOException("the client went away");
                }
                line.write(b);
            }
            return line.toString(StandardCharsets.ISO_8859_1).trim();
        }
    }

    private final ServerSocket server;
    private final String scheme;
    private final Handler handler;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    final List<Request> requests = new CopyOnWriteArrayList<>();

    RawServer(Handler handler) throws IOException {
        this("http", new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), handler);
    }

    /** On a socket of another kind. */
    RawServer(String scheme, ServerSocket server, Handler handler) {
        this.scheme = scheme;
        this.handler = handler;
        this.server = server;
        start("accept", this::accept);
    }

    /** How many connections were made. */
    int connections() {
        return sockets.size();
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, "raw-server-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                start("connection", () -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean more = true;
            while (more) {
                Request request = new Request(socket, in);
                requests.add(request);
                handler.handle(request);
                more = request.keep;
            }
        } catch (Exception e) {
            // the client sees what happened, and the test looks at the client
        } finally {
            finished.countDown();
        }
    }

    URI uri(String path) {
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** The same server under another name: another origin. */
    URI elsewhere(String path) {
        return URI.create(scheme + "://localhost:" + server.getLocalPort() + path);
    }

    /** Waits for the end of the first handler. */
    boolean isFinished() throws InterruptedException {
        return finished.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
