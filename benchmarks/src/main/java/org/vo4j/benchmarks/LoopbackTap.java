// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A TAP service on the loopback interface whose answer to every query is a file; as a program it is a process of its own
 * that prints its address, and ends with its standard input.
 */
public final class LoopbackTap implements AutoCloseable {
    private static final String CAPABILITIES = """
            <vosi:capabilities xmlns:vosi="http://www.ivoa.net/xml/VOSICapabilities/v1.0"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1" xmlns:tr="http://www.ivoa.net/xml/TAPRegExt/v1.0">
            <capability standardID="ivo://ivoa.net/std/TAP" xsi:type="tr:TableAccess">
            <interface role="std" xsi:type="vs:ParamHTTP" version="1.1"><accessURL use="base">%s</accessURL></interface>
            <language><name>ADQL</name><version ivo-id="ivo://ivoa.net/std/ADQL#v2.0">2.0</version></language>
            <outputFormat ivo-id="ivo://ivoa.net/std/TAPRegExt#output-votable-binary2">
            <mime>application/x-votable+xml;serialization=BINARY2</mime></outputFormat>
            </capability>
            </vosi:capabilities>
            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path answer;

    LoopbackTap(Path answer) throws IOException {
        this.answer = answer;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/tap/sync", this::sync);
        server.createContext("/tap/capabilities", this::capabilities);
        server.setExecutor(threads);
        server.start();
    }

    /** Serves the file that is named. */
    public static void main(String[] args) throws IOException {
        try (LoopbackTap server = new LoopbackTap(Path.of(args[0]))) {
            System.out.println(server.base());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Starts the server as another process, with the class path and the JVM of this one. */
    static Process start(Path answer) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoopbackTap.class.getName(),
                        answer.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The address of the service. */
    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/tap");
    }

    private void capabilities(HttpExchange exchange) throws IOException {
        byte[] body = CAPABILITIES.formatted(base()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void sync(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/x-votable+xml;serialization=BINARY2");
        exchange.sendResponseHeaders(200, Files.size(answer));
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(answer);
                OutputStream out = exchange.getResponseBody()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
