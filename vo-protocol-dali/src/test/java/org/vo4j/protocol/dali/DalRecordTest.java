// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Table;

/** Records and their datasets (reference C12, C13, B18). */
class DalRecordTest {
    private static final String TEXT = " datatype='char' arraysize='*'";
    private final Service service = new Service();

    @AfterEach
    void stop() {
        service.close();
    }

    private DalRecord record(String fields, String... cells) {
        String row = "<TR><TD>" + String.join("</TD><TD>", cells) + "</TD></TR>";
        String document = Service.votable(Service.resource(
                "results", "<TABLE>" + fields + "<DATA><TABLEDATA>" + row + "</TABLEDATA></DATA></TABLE>"));
        try (DalResults<DalRecord> results = service.results(document)) {
            return results.first().orElseThrow();
        }
    }

    private DalRecord dataset(String url, String format) {
        String fields = "<FIELD name='access_url' utype='obscore:Access.Reference'" + TEXT + "/>"
                + "<FIELD name='access_format' ucd='meta.code.mime'" + TEXT + "/>";
        return record(fields, url, format);
    }

    @ParameterizedTest
    @CsvSource({
        "utype='obscore:Access.Reference'",
        "utype='ssa:access.reference'",
        "ucd='meta.ref.url;meta.dataset'",
        "ucd='meta.dataset;meta.ref.url'",
        "ucd='VOX:Image_AccessReference'",
    })
    void whereTheAddressStands(String attribute) { // C12
        String fields = "<FIELD name='u'" + TEXT + "/><FIELD name='v' " + attribute + TEXT + "/>";
        assertEquals(
                Optional.of(URI.create("http://x.org/a%20b?c=d|e".replace("|", "%7C"))),
                record(fields, "no", " http://x.org/a b?c=d|e ").accessUrl());
        assertEquals(Optional.empty(), record(fields, "no", "").accessUrl());
    }

    @Test
    void relativeAddresses() {
        URI base = service.uri();
        assertEquals(
                Optional.of(base.resolve("/data/1.fits")),
                dataset("/data/1.fits", "").accessUrl());
    }

    @Test
    void formats() { // C12, B18
        assertEquals(
                Optional.of("image/fits"),
                dataset("http://x.org/", " image/fits ").accessFormat());
        assertEquals(Optional.empty(), dataset("http://x.org/", "").accessFormat());
        assertEquals(
                Optional.of("image/png"),
                record("<FIELD name='f' ucd='VOX:Image_Format'" + TEXT + "/>", "image/png")
                        .accessFormat());
    }

    @Test
    void noDataset() {
        VoException failure =
                assertThrows(VoException.class, () -> dataset("", "").download(Path.of("x")));
        assertTrue(failure.getMessage().contains("no address"), failure.getMessage());
        assertThrows(
                VoException.class,
                () -> record("<FIELD name='n' datatype='int'/>", "1").fetch());
    }

    @Test
    void downloaded(@TempDir Path folder) throws Exception { // C13
        service.wire()
                .stubFor(WireMock.get("/data/get.php?id=1")
                        .willReturn(WireMock.aResponse().withBody(new byte[] {1, 2, 3})));
        DalRecord record = dataset("/data/get.php?id=1", "application/fits");
        service.wire()
                .stubFor(WireMock.get("/data/get.php?id=1")
                        .willReturn(WireMock.aResponse().withBody(new byte[] {1, 2, 3})));
        Path file = record.download(folder);
        assertEquals("get.fits", file.getFileName().toString());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
        assertEquals("get-1.fits", record.download(folder).getFileName().toString());
    }

    @Test
    void readAsAnObject() { // C12: by media type
        DalRecord record = dataset("/product", "");
        service.wire()
                .stubFor(WireMock.get("/product")
                        .willReturn(WireMock.aResponse()
                                .withHeader("Content-Type", "text/plain;charset=iso-8859-1")
                                .withBody(new byte[] {'a', (byte) 0xe9})));
        assertEquals("a\u00e9", record.read(String.class));
        MissingProviderException missing =
                assertThrows(MissingProviderException.class, () -> record.read(Integer.class));
        assertTrue(missing.getMessage().contains("text/plain"), missing.getMessage());
        service.wire()
                .stubFor(WireMock.get("/product")
                        .willReturn(WireMock.aResponse()
                                .withHeader("Content-Type", "application/x-votable+xml;content=datalink")
                                .withBody(Service.around("", ""))));
        assertEquals(2, record.read(Table.class).size());
        service.wire()
                .stubFor(WireMock.get("/product")
                        .willReturn(WireMock.aResponse().withStatus(403).withBody("members only")));
        assertTrue(assertThrows(ServiceException.class, () -> record.read(String.class))
                .getMessage()
                .contains("members only"));
    }

    private void product(String mediaType, String body) {
        service.wire()
                .stubFor(WireMock.get("/product")
                        .willReturn(WireMock.aResponse()
                                .withHeader("Content-Type", mediaType)
                                .withBody(body)));
    }

    @Test
    void readAsWhatTheRecordSaysWhereTheServiceSaysNothingOfUse() { // C12
        DalRecord record = dataset("/product", "text/plain");
        product("application/octet-stream", "hello");
        assertEquals("hello", record.read(String.class));
        DalRecord image = dataset("/product", "image/fits");
        product("application/octet-stream", "SIMPLE");
        MissingProviderException missing =
                assertThrows(MissingProviderException.class, () -> image.read(Integer.class));
        assertTrue(
                missing.getMessage().contains("application/octet-stream or image/fits")
                        && missing.getMessage().contains("org.vo4j:vo-plugin-fits"),
                missing.getMessage());
    }

    @Test
    void openedAsAStream() throws Exception { // C12
        DalRecord record = dataset("/product", "application/fits");
        product("application/fits", "SIMPLE");
        try (InputStream in = record.open()) {
            assertEquals("SIMPLE", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
        product("text/html;charset=utf-8", "<html>Log in</html>");
        for (Executable use : List.<Executable>of(record::open, () -> record.read(String.class))) {
            assertTrue(
                    assertThrows(ServiceException.class, use).getMessage().contains("Log in"),
                    "a page in place of a dataset");
        }
    }

    @Test
    void theChecksumOfTheRecordIsLookedAt(@TempDir Path folder) throws Exception {
        product("text/plain", "hello");
        String fields = "<FIELD name='access_url'" + TEXT + "/><FIELD name='md5' ucd='meta.checksum'" + TEXT + "/>";
        DalRecord right = record(fields, "/product", "md5:5d41402abc4b2a76b9719d911017c592");
        product("text/plain", "hello");
        assertEquals("hello", Files.readString(right.download(folder)));
        DalRecord wrong = record(fields, "/product", "5d41402abc4b2a76b9719d911017c593");
        product("text/plain", "hello");
        assertThrows(TransportException.class, () -> wrong.download(folder));
        assertEquals("hello", Files.readString(wrong.download().unchecked().to(folder)));
    }

    @Test
    void nullIsEmpty() { // B18
        DalRecord record = record(
                "<FIELD name='content_length' datatype='long' ucd='phys.size'><VALUES null='-1'/></FIELD>"
                        + "<FIELD name='error_message' ucd='meta.code.error'" + TEXT + "/>",
                "-1",
                "");
        assertEquals(Optional.empty(), record.byUcd("phys.size"));
        assertEquals(Optional.empty(), record.byUcd("meta.code.error"));
        assertEquals(Optional.empty(), record.byUcd("meta.nothing"));
    }
}
