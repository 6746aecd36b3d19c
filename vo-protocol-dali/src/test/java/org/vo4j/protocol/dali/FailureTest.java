// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;

/** What is made of an answer that is none (reference C6, C14, B19; section (d): pages for people, 429). */
class FailureTest {
    private final Service service = new Service();

    @AfterEach
    void stop() {
        service.close();
    }

    private <E extends Exception> E failure(Class<E> type, int status, String mediaType, String body) {
        E failure = assertThrows(type, () -> service.answer(status, mediaType, body));
        assertTrue(failure.getMessage().contains(service.uri().toString()), failure.getMessage());
        return failure;
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 500})
    void aVotableErrorWinsOverTheStatus(int status) { // C6
        String document = Service.votable(Service.resource("results", Service.ERROR));
        for (String mediaType : new String[] {Service.VOTABLE, "text/xml", "text/plain"}) {
            QueryException failure = failure(QueryException.class, status, mediaType, document);
            assertTrue(failure.getMessage().contains("no such column"), failure.getMessage());
            assertEquals(status != 200, failure.getMessage().contains("HTTP status " + status), failure.getMessage());
        }
    }

    @Test
    void aSoundTableDoesNotExcuseABadStatus() { // B19
        ServiceException failure =
                failure(ServiceException.class, 400, Service.VOTABLE, Service.around(Service.OK, ""));
        assertEquals(400, failure.status());
    }

    @Test
    void aTextIsTheMessage() { // C6
        ServiceException failure = failure(ServiceException.class, 400, "text/plain", "RA must be\r\n a number");
        assertTrue(failure.getMessage().endsWith("RA must be a number"), failure.getMessage());
        assertEquals("RA must be a number", failure.bodyExcerpt());
    }

    @Test
    void aBusyServiceSaysHowLongToWait() { // C14
        String error = Service.votable(Service.resource("results", Service.info("QUERY_STATUS", "ERROR", "busy now")));
        String date = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        for (int status : new int[] {429, 503}) {
            ServiceException seconds = assertThrows(
                    ServiceException.class,
                    () -> service.answer(WireMock.aResponse()
                            .withStatus(status)
                            .withHeader("Retry-After", "7")
                            .withBody(error)));
            assertEquals(Optional.of(Duration.ofSeconds(7)), seconds.retryAfter());
            assertEquals("busy now", seconds.bodyExcerpt());
        }
        ServiceException later = assertThrows(
                ServiceException.class,
                () -> service.answer(WireMock.aResponse().withStatus(429).withHeader("Retry-After", date)));
        long wait = later.retryAfter().orElseThrow().toSeconds();
        assertTrue(wait > 500 && wait <= 600, "waits " + wait + " s");
        assertEquals(429, later.status());
    }

    @Test
    void aPageForPeople() { // section (d)
        String page = "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'>\n"
                + "<html><head><title>Please log in</title><style>p {x}</style></head><body><p>Your name:</p></body></html>";
        ServiceException failure = failure(ServiceException.class, 200, "text/html;charset=utf-8", page);
        assertEquals(200, failure.status());
        assertTrue(failure.getMessage().contains("an HTML page"), failure.getMessage());
        assertTrue(failure.getMessage().contains("text/html;charset=utf-8"), failure.getMessage());
        assertEquals("Please log in Your name:", failure.bodyExcerpt());
        ServiceException gateway =
                failure(ServiceException.class, 502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
        assertEquals("502 Bad Gateway", gateway.bodyExcerpt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\": \"bad\"} | JSON",
                "[1, 2] | JSON",
                "Out of order | text",
                "ra,dec 1,2 | text",
                "<TABLESET/> | an XML document that is no VOTable",
                "<?xml version='1.0'?><ns:capabilities xmlns:ns='x'/> | an XML document that is no VOTable",
                "<H1>Not here</H1> | an HTML page",
            })
    void otherThings(String body, String kind) {
        ServiceException failure = failure(ServiceException.class, 200, Service.VOTABLE, body);
        assertTrue(failure.getMessage().contains("answered with " + kind), failure.getMessage());
        assertInstanceOf(FormatException.class, failure.getCause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\ufeff"})
    void nothing(String body) { // section (d): VizieR's 200 with an empty body
        ServiceException failure = failure(ServiceException.class, 200, "text/xml", body);
        assertTrue(failure.getMessage().contains("nothing at all"), failure.getMessage());
        assertEquals("", failure.bodyExcerpt());
    }

    @Test
    void bytesAreNotShown() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5, (byte) 0xff, (byte) 0xfe, 0};
        ServiceException failure = assertThrows(
                ServiceException.class,
                () -> service.answer(WireMock.aResponse().withStatus(200).withBody(image)));
        assertEquals("", failure.bodyExcerpt());
    }

    @Test
    void aLongBodyIsNotReadToItsEnd() {
        ServiceException failure =
                failure(ServiceException.class, 500, "text/plain", "a stack trace ".repeat(1_000_000));
        assertTrue(
                failure.getMessage().length() < 1000,
                "length " + failure.getMessage().length());
    }

    @Test
    void aRedirectThatIsNotFollowed() {
        ServiceException failure = assertThrows(
                ServiceException.class,
                () -> service.answers()
                        .open(new org.vo4j.api.http.TransportResponse(
                                303,
                                service.uri(),
                                java.util.Map.of("location", java.util.List.of("http://else.where/\n")),
                                java.io.InputStream.nullInputStream())));
        assertTrue(failure.getMessage().contains("to http://else.where/"), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
    }

    @Test
    void aBrokenTableIsABrokenTable() {
        String document = Service.around(Service.OK, "");
        FormatException failure = assertThrows(
                FormatException.class,
                () -> service.results(document.substring(0, document.indexOf("<FIELD") + 3))
                        .load());
        assertTrue(failure.getMessage().startsWith(service.uri().toString()), failure.getMessage());
    }

    @Test
    void compressedOnItsOwnAccord() throws IOException { // a body that is gzip without a Content-Encoding
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Service.around(Service.OK, "").getBytes(StandardCharsets.UTF_8));
        }
        try (Answer answer = service.answer(WireMock.aResponse().withBody(bytes.toByteArray()))) {
            assertEquals(2, DalResults.of(answer).load().size());
        }
    }

    @Test
    void aDoctypeBomb() { // hostile: no entity is expanded in error documents
        String bomb = "<!DOCTYPE VOTABLE [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                + "<VOTABLE><INFO name='QUERY_STATUS' value='ERROR'>&b;</INFO></VOTABLE>";
        ServiceException failure = failure(ServiceException.class, 400, "text/xml", bomb);
        assertFalse(failure.getMessage().contains("aaaaaaaaaaaaaaaaaaaa"), failure.getMessage());
    }
}
