// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.http.Request.Part;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Rows;
import org.vo4j.api.table.Table;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.WriteOptions;

/** Uploads as they are sent: row T3, faults B11 and B12, and what is beyond. */
final class UploadWireTest extends WireTest {
    /** A target. */
    public record Target(int id, double ra, String name) {}

    private static final RowSource TARGETS = Rows.ofRecords(
            Target.class, List.of(new Target(1, 10.684708333333334, "M 31"), new Target(2, -0.5, "<\u03b1>")));

    @TempDir
    Path folder;

    @BeforeEach
    void answer() {
        answers("/tap/sync", 200, VOTABLE, result("", 1));
    }

    private LoggedRequest sent(TapQuery query) {
        service().query(query).close();
        assertEquals(1, requests().size());
        LoggedRequest request = requests().get(0);
        assertEquals("POST", request.getMethod().getName());
        return request;
    }

    private static String text(LoggedRequest request, String part) {
        return request.getPart(part).getBody().asString();
    }

    /** T3 (i): all parameters are parts, the rows a VOTable in TABLEDATA. */
    @Test
    void rows() {
        LoggedRequest request =
                sent(TapQuery.adql("SELECT \u03b1").maxRecords(7).upload("mine", TARGETS));
        assertTrue(request.getHeader("Content-Type").startsWith("multipart/form-data; boundary="));
        assertEquals(5 + 1, request.getParts().size());
        assertEquals("doQuery", text(request, "REQUEST"));
        assertEquals("ADQL", text(request, "LANG"));
        assertEquals("7", text(request, "MAXREC"));
        assertEquals("mine,param:mine", text(request, "UPLOAD"));
        assertEquals("SELECT \u03b1", text(request, "QUERY"));
        Part file = request.getPart("mine");
        assertEquals(
                "form-data; name=\"mine\"; filename=\"mine.vot\"",
                file.getHeader("Content-Disposition").firstValue());
        assertEquals(VOTABLE, file.getHeader("Content-Type").firstValue());
        byte[] bytes = file.getBody().asBytes();
        assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("TABLEDATA"));
        Table table = VoTable.read(bytes).firstTable();
        assertEquals(2, table.size());
        assertEquals(10.684708333333334, table.doubles("ra")[0]);
        assertEquals("<\u03b1>", table.row(1).getString("name"));
    }

    @Test
    void rowsInAnotherEncoding() {
        RowSource ascii = Rows.ofRecords(Target.class, List.of(new Target(1, 0, "a"), new Target(2, 0, "b")));
        LoggedRequest request = sent(TapQuery.adql("Q")
                .upload("mine", ascii, WriteOptions.encoding("BINARY2").gzip(true)));
        byte[] bytes = request.getPart("mine").getBody().asBytes();
        assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("<BINARY2>"));
        assertEquals(2, VoTable.read(bytes).firstTable().size());
    }

    /** T3 (i): the bytes of a file, unchanged. */
    @Test
    void file() throws IOException {
        Path file = folder.resolve("my \"own\" targets.xml");
        Files.writeString(file, result("", 4, 5));
        LoggedRequest request = sent(TapQuery.adql("Q").upload("t_1", file));
        assertEquals("t_1,param:t_1", text(request, "UPLOAD"));
        assertArrayEquals(
                Files.readAllBytes(file), request.getPart("t_1").getBody().asBytes());
        assertEquals(
                "form-data; name=\"t_1\"; filename=\"t_1.vot\"",
                request.getPart("t_1").getHeader("Content-Disposition").firstValue());
        assertEquals(Integer.toString(request.getBody().length), request.getHeader("Content-Length"));
    }

    /** A part has no encoding of its own: what is compressed is inflated. */
    @Test
    void compressedFile() throws IOException {
        Path file = folder.resolve("targets.vot.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(result("", 4, 5).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(result("", 4, 5), text(sent(TapQuery.adql("Q").upload("mine", file)), "mine"));
    }

    @Test
    void fileOfAnotherKind() throws IOException {
        Path file = Files.writeString(folder.resolve("TARGETS.CSV"), "a,b\n1,2\n");
        Part part = sent(TapQuery.adql("Q").upload("mine", file)).getPart("mine");
        assertEquals("text/csv", part.getHeader("Content-Type").firstValue());
    }

    /** T3 (ii): an address alone needs no parts. */
    @Test
    void address() {
        LoggedRequest request = sent(TapQuery.adql("Q").upload("u2", URI.create("http://other.org/t.xml?a=b,c")));
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&UPLOAD=u2%2Chttp%3A%2F%2Fother.org%2Ft.xml%3Fa%3Db%2Cc&QUERY=Q",
                request.getBodyAsString());
    }

    /** T3: several in one parameter, as TAP 1.0 says and every service reads. */
    @Test
    void several() {
        LoggedRequest request = sent(TapQuery.adql("Q")
                .upload("a", TARGETS)
                .upload("b", URI.create("vos://space/b"))
                .upload("c", TARGETS));
        assertEquals("a,param:a;b,vos://space/b;c,param:c", text(request, "UPLOAD"));
        assertEquals(
                2,
                VoTable.read(request.getPart("c").getBody().asBytes())
                        .firstTable()
                        .size());
    }

    /** DALI 1.1 section 3.4.5: one parameter for each; also where an address has a semicolon. */
    @Test
    void severalApart() {
        TapQuery query =
                TapQuery.adql("Q").upload("a", URI.create("http://h/a")).upload("b", URI.create("http://h/b;c"));
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&UPLOAD=a%2Chttp%3A%2F%2Fh%2Fa&UPLOAD=b%2Chttp%3A%2F%2Fh%2Fb%3Bc&QUERY=Q",
                sent(query).getBodyAsString());
    }

    @Test
    void repeatedOnRequest() {
        TapQuery query =
                TapQuery.adql("Q").upload("a", URI.create("http://h/a")).upload("b", URI.create("http://h/b"));
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&UPLOAD=a%2Chttp%3A%2F%2Fh%2Fa&UPLOAD=b%2Chttp%3A%2F%2Fh%2Fb&QUERY=Q",
                sent(query.repeatedUploads()).getBodyAsString());
    }

    /** B12: nothing is sent when the file is not there. */
    @Test
    void missingFile() {
        Path file = folder.resolve("nothing.vot");
        TransportException failure = assertThrows(
                TransportException.class,
                () -> service().query(TapQuery.adql("Q").upload("mine", file)).close());
        assertTrue(failure.getMessage().contains("nothing.vot: there is no such file"), failure.getMessage());
        assertEquals(0, requests().size());
    }

    @Test
    void uploadByGet() {
        VoException failure = assertThrows(
                VoException.class,
                () -> service()
                        .query(TapQuery.adql("Q").upload("mine", TARGETS).byGet())
                        .close());
        assertTrue(failure.getMessage().contains("GET"), failure.getMessage());
        assertEquals(0, requests().size());
    }

    @Test
    void namesThatAdqlDoesNotKnow() {
        TapQuery query = TapQuery.adql("Q").upload("mine", TARGETS);
        for (String name : List.of("", "1a", "a b", "a,b", "a;b", "tap_upload.a", "\"a\"", "\u03b1", "MINE")) {
            assertThrows(IllegalArgumentException.class, () -> query.upload(name, TARGETS), name);
        }
        assertThrows(IllegalArgumentException.class, () -> query.upload("b", URI.create("targets.vot")));
    }
}
