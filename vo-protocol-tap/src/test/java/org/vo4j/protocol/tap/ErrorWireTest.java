// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowCursor;
import org.vo4j.protocol.dali.http.VoHttp;

/** What services answer when they fail: rows C6 to C8, faults B19 and B22, and services as they are (section d). */
final class ErrorWireTest extends WireTest {
    private static final String LATE = "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">the disk is full</INFO>";

    @TempDir
    Path folder;

    private <T extends VoException> T fails(Class<T> type, int status, String contentType, String body) {
        answers("/tap/sync", status, contentType, body);
        TapService service = TapService.at(base(), VoHttp.standard().retries(0));
        T failure = assertThrows(type, () -> service.query("Q").close());
        assertTrue(failure.getMessage().contains(base() + "/sync"), () -> "says where: " + failure.getMessage());
        // the same through the other way
        Path file = folder.resolve("result");
        assertThrows(VoException.class, () -> service.download(TapQuery.adql("Q"), file));
        assertFalse(Files.exists(file), "no file is left of a failure");
        return failure;
    }

    /** C6, B19: the service's own words, whatever the HTTP status. */
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 422, 500})
    void errorInAVotable(int status) {
        QueryException failure = fails(QueryException.class, status, VOTABLE, error("line 1: no table 'x'"));
        assertTrue(failure.getMessage().contains("line 1: no table 'x'"), failure.getMessage());
    }

    /** C8: letters, and an error behind the table. */
    @Test
    void statusInOtherLetters() {
        String body = error("bad").replace("QUERY_STATUS", "query_status").replace("ERROR", "error");
        assertTrue(
                fails(QueryException.class, 200, "text/xml", body).getMessage().contains("bad"));
    }

    /** B19: an HTTP error stays one although the document says OK. */
    @Test
    void httpErrorWithATable() {
        ServiceException failure = fails(ServiceException.class, 400, VOTABLE, result("", 1));
        assertEquals(400, failure.status());
    }

    /** C6: plain text, as GAVO's and CADC's servers send for HTTP errors. */
    @Test
    void plainText() {
        ServiceException failure = fails(ServiceException.class, 400, "text/plain", "Unknown LANG: SQL\n");
        assertTrue(failure.getMessage().contains("Unknown LANG: SQL"), failure.getMessage());
        assertEquals("Unknown LANG: SQL", failure.bodyExcerpt().strip());
    }

    /** B22, MAST: an HTML error page, without its markup. */
    @Test
    void htmlErrorPage() {
        String page = "<!DOCTYPE html><html><head><style>b {}</style></head><body><h1>Runtime Error</h1></body></html>";
        ServiceException failure = fails(ServiceException.class, 500, "text/html", page);
        assertEquals(500, failure.status());
        assertTrue(failure.getMessage().contains("Runtime Error"), failure.getMessage());
        assertFalse(failure.getMessage().contains("<h1>"), failure.getMessage());
    }

    /** B22: a login page with success. */
    @Test
    void loginPage() {
        ServiceException failure = fails(
                ServiceException.class, 200, "application/x-votable+xml", "<html><body>Please log in</body></html>");
        assertTrue(failure.getMessage().contains("Please log in"), failure.getMessage());
        assertTrue(failure.getMessage().contains("HTML"), failure.getMessage());
    }

    @Test
    void nothing() {
        ServiceException failure = fails(ServiceException.class, 200, VOTABLE, "");
        assertTrue(failure.getMessage().contains("nothing"), failure.getMessage());
    }

    /** IRSA: intermittent 502 on sync; a POST is not repeated. */
    @Test
    void badGateway() {
        answers("/tap/sync", 502, "text/html", "<html><body>Bad Gateway</body></html>");
        ServiceException failure =
                assertThrows(ServiceException.class, () -> service().query("Q"));
        assertEquals(502, failure.status());
        assertEquals(1, requests().size(), "one POST");
    }

    /** Section d, general: 429 with Retry-After. */
    @Test
    void tooManyRequests() {
        stub(post(urlEqualTo("/tap/sync"))
                .willReturn(aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "120")
                        .withBody("slow down")));
        ServiceException failure = assertThrows(
                ServiceException.class,
                () -> TapService.at(base(), VoHttp.standard().retries(0)).query("Q"));
        assertEquals(429, failure.status());
        assertEquals(Optional.of(Duration.ofSeconds(120)), failure.retryAfter());
    }

    /** C7. */
    @Test
    void tableWithoutColumns() {
        fails(FormatException.class, 200, VOTABLE, """
                <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
                <RESOURCE type="results"><TABLE/></RESOURCE></VOTABLE>""");
    }

    /** C7: SDSS, JHU and Splatalogue send VOTable 1.1 without a namespace; the results come behind other resources. */
    @Test
    void resultsBehindMetadata() {
        answers("/tap/sync", 200, "text/xml", """
                <VOTABLE version="1.1"><RESOURCE type="meta"><TABLE><FIELD name="m" datatype="int"/></TABLE></RESOURCE>
                <RESOURCE type="RESULTS"><TABLE><FIELD name="a" datatype="int"/>
                <DATA><TABLEDATA><TR><TD>7</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>""");
        try (TapResults results = service().query("Q")) {
            assertEquals(7, results.load().row(0).getInt("a"));
        }
    }

    /** DALI 1.2 draft: an error behind the rows takes back the OK before them. */
    @Test
    void errorBehindTheRows() {
        answers("/tap/sync", 200, VOTABLE, result(LATE, 1, 2));
        try (TapResults results = service().query("Q");
                RowCursor row = results.rows()) {
            assertTrue(row.next());
            assertTrue(row.next());
            QueryException failure = assertThrows(QueryException.class, row::next);
            assertTrue(failure.getMessage().contains("the disk is full"), failure.getMessage());
        }
        assertThrows(QueryException.class, () -> service().query("Q").load());
        Path file = folder.resolve("result.vot");
        assertThrows(QueryException.class, () -> service().download(TapQuery.adql("Q"), file));
        assertFalse(Files.exists(file));
    }

    /** A connection that closes early looks like success to HTTP; the document tells. */
    @Test
    void cutDocument() {
        String whole = result("", 1, 2, 3);
        answers("/tap/sync", 200, VOTABLE, whole.substring(0, whole.indexOf("</TABLEDATA>")));
        assertThrows(VoException.class, () -> service().query("Q").load());
        Path file = folder.resolve("result.vot");
        assertThrows(VoException.class, () -> service().download(TapQuery.adql("Q"), file));
        assertFalse(Files.exists(file));
    }
}
