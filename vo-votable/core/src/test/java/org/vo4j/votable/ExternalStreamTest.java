// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.FormatException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;

/** External STREAMs under their policy (reference D14, H; threats 1 and 8): nothing is opened that was not allowed. */
class ExternalStreamTest {
    @TempDir
    Path folder;

    private HttpServer server;
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = served.get(path);
            if (path.startsWith("/to/")) {
                exchange.getResponseHeaders().add("Location", path.substring(4));
                exchange.sendResponseHeaders(302, -1);
            } else if (body == null) {
                exchange.sendResponseHeaders(404, 4);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(Documents.utf8("none"));
                }
            } else {
                exchange.sendResponseHeaders(200, body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static String document(String attributes) {
        return Documents.results(
                "<TABLE>" + Documents.FIELDS + "<DATA><BINARY2><STREAM " + attributes + "/></BINARY2></DATA></TABLE>");
    }

    private static long rows(VoTable document) {
        return document.firstTable().size();
    }

    @Test
    void readsAFileBesideTheDocument() throws IOException {
        Files.write(folder.resolve("rows.bin"), Documents.rows(true));
        Files.write(folder.resolve("rows.gz"), Documents.gzip(Documents.rows(true)));
        Files.write(folder.resolve("rows.b64"), Base64.getMimeEncoder().encode(Documents.rows(true)));
        for (String stream : List.of(
                "href=\"rows.bin\"",
                "href=\"rows.gz\" encoding=\"gzip\"",
                "href=\"rows.gz\" encoding=\"dynamic\"",
                "href=\"rows.b64\" encoding=\"base64\"")) {
            Path file = Files.writeString(folder.resolve("t.vot"), document(stream));
            assertEquals(3, rows(VoTable.read(file)), stream);
        }
    }

    @Test
    void refusesFilesElsewhere() throws IOException { // h01, h03
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path secret = Files.write(folder.resolve("secret.bin"), Documents.rows(true));
        for (String href : List.of("../secret.bin", secret.toUri().toString(), "file:///etc/hostname")) {
            Path file = Files.writeString(inner.resolve("t.vot"), document("href=\"" + href + "\""));
            FormatException e = assertThrows(FormatException.class, () -> VoTable.read(file), href);
            assertTrue(e.getMessage().contains("W74"), e.getMessage());
        }
        Path file = Files.writeString(inner.resolve("t.vot"), document("href=\"../secret.bin\""));
        assertEquals(3, rows(VoTable.read(file, ReadOptions.standard().streamPolicy(StreamPolicy.ANY))));
        assertThrows(
                FormatException.class,
                () -> VoTable.read(file, ReadOptions.standard().streamPolicy(StreamPolicy.NONE)));
        Files.createSymbolicLink(inner.resolve("link.bin"), secret);
        Path linked = Files.writeString(inner.resolve("l.vot"), document("href=\"link.bin\""));
        assertThrows(FormatException.class, () -> VoTable.read(linked));
    }

    @Test
    void aDocumentWithoutAnAddressOpensNothing() {
        for (String href :
                List.of("rows.bin", "file:///etc/hostname", address("/rows").toString())) {
            byte[] document = Documents.utf8(document("href=\"" + href + "\""));
            assertThrows(FormatException.class, () -> VoTable.read(document), href);
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void aRemoteDocumentNeverNamesFiles() {
        served.put("/t.vot", Documents.utf8(document("href=\"file:///etc/hostname\"")));
        for (StreamPolicy policy : StreamPolicy.values()) {
            FormatException e = assertThrows(
                    FormatException.class,
                    () -> VoTable.read(address("/t.vot"), ReadOptions.standard().streamPolicy(policy)));
            assertTrue(e.getMessage().contains("W74"), e.getMessage());
        }
    }

    @Test
    void aRemoteDocumentMayNameItsOwnServer() {
        served.put("/data/t.vot", Documents.utf8(document("href=\"rows.bin\"")));
        served.put("/data/rows.bin", Documents.rows(true));
        assertEquals(3, rows(VoTable.read(address("/data/t.vot"))));
        served.put("/data/far.vot", Documents.utf8(document("href=\"http://localhost:1/rows.bin\"")));
        assertThrows(FormatException.class, () -> VoTable.read(address("/data/far.vot")));
        // a redirect does not lead a stream away from its server
        served.put("/data/away.vot", Documents.utf8(document("href=\"/to/http://localhost:1/rows.bin\"")));
        assertThrows(TransportException.class, () -> VoTable.read(address("/data/away.vot")));
    }

    @Test
    void remoteFailuresSayWhatTheServerSaid() {
        ServiceException e = assertThrows(ServiceException.class, () -> VoTable.read(address("/nothing")));
        assertEquals(404, e.status());
        assertEquals("none", e.bodyExcerpt());
        served.put("/t.vot", Documents.utf8(Documents.tabledata()));
        assertEquals(3, rows(VoTable.read(address("/to//t.vot"))));
        assertThrows(TransportException.class, () -> VoTable.read(address("/to/file:///etc/hostname")));
    }

    @Test
    void nothingElseMakesAContact() throws IOException { // x03-x06
        String canary = address("/canary").toString();
        String declared = "<!DOCTYPE VOTABLE SYSTEM \"" + canary + "\" [<!ENTITY x SYSTEM \"" + canary
                + "\"><!ENTITY % p SYSTEM \"" + canary + "\"> %p;]>";
        String plain = Documents.tabledata().replace("<VOTABLE", declared + "<VOTABLE");
        Path file = Files.writeString(folder.resolve("d.vot"), plain);
        assertEquals(3, rows(VoTable.read(file)));
        Path used = Files.writeString(folder.resolve("x.vot"), plain.replace("<TD>a<", "<TD>&x;<"));
        assertThrows(FormatException.class, () -> VoTable.read(used));
        Path skeleton = Files.writeString(
                folder.resolve("s.vot"), plain.replace("<TABLE ", "<DESCRIPTION>&x;</DESCRIPTION><TABLE "));
        assertThrows(FormatException.class, () -> VoTable.read(skeleton));
        assertEquals(List.of(), asked);
    }
}
