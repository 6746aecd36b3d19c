// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;

/** Synchronous queries byte by byte: rows T1, T2, T4 and T11 of the reference, fault B7, C3 and C4. */
final class QueryWireTest extends WireTest {
    private static final String BINARY2 =
            "<outputFormat ivo-id=\"ivo://ivoa.net/std/TAPRegExt#output-votable-binary2\">"
                    + "<mime>application/x-votable+xml;serialization=BINARY2</mime><alias>votable/b2</alias></outputFormat>"
                    + "<outputFormat><mime>text/csv</mime><alias>csv</alias></outputFormat>";

    @BeforeEach
    void answer() {
        answers("/tap/sync", 200, VOTABLE, result("", 1, 2));
    }

    private String sent(TapQuery query) {
        try (TapResults results = service().query(query)) {
            assertEquals(2, results.load().size());
        }
        List<LoggedRequest> requests = requests();
        assertEquals(1, requests.size(), "requests beside capabilities");
        LoggedRequest request = requests.get(0);
        assertEquals("POST", request.getMethod().getName());
        assertEquals("/tap/sync", request.getUrl());
        assertEquals("application/x-www-form-urlencoded", request.getHeader("Content-Type"));
        return request.getBodyAsString();
    }

    /** T2: POST, a form, in the order that clients of the field have. */
    @Test
    void plainQuery() {
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&QUERY=SELECT+*+FROM+t+WHERE+a%3C1+AND+n%3D%27x%2Fy%27%2C",
                sent(TapQuery.adql("SELECT * FROM t WHERE a<1 AND n='x/y',")));
    }

    /** T2, C4: own parameters first, then format, run, language and limit. */
    @Test
    void everyParameter() {
        assertEquals(
                "COLLECTION=x&Own=y&own=z&RESPONSEFORMAT=votable&RUNID=r1&REQUEST=doQuery&LANG=ADQL-2.1&MAXREC=5&QUERY=SELECT+1",
                sent(TapQuery.adql("SELECT 1")
                        .language("ADQL-2.1")
                        .maxRecords(5)
                        .responseFormat("votable")
                        .runId("r1")
                        .parameter("collection", "x")
                        .parameter("Own", "y")
                        .parameter("own", "z")));
    }

    /** B7: a limit of 0 asks for the columns alone, and is sent. */
    @Test
    void maxrecZero() {
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&MAXREC=0&QUERY=Q",
                sent(TapQuery.adql("Q").maxRecords(0)));
    }

    @Test
    void largeLimitIsNotRounded() {
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&MAXREC=9007199254740993&QUERY=Q",
                sent(TapQuery.adql("Q").maxRecords(9_007_199_254_740_993L)));
    }

    @Test
    void textBeyondAsciiIsUtf8() {
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&QUERY=%CE%B1%26%2B%25%0A%F0%9F%94%AD",
                sent(TapQuery.adql("\u03b1&+%\n\ud83d\udd2d")));
    }

    /** BINARY2 is asked for when the service has it, because it is faster. */
    @Test
    void binary2WhereOffered() {
        declares("version=\"1.1\"", BINARY2);
        assertEquals(
                "RESPONSEFORMAT=application%2Fx-votable%2Bxml%3Bserialization%3DBINARY2&REQUEST=doQuery&LANG=ADQL&QUERY=Q",
                sent(TapQuery.adql("Q")));
    }

    @Test
    void binary2NotWhereTheUserSaysOtherwise() {
        declares("version=\"1.1\"", BINARY2);
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&QUERY=Q", sent(TapQuery.adql("Q").anyResponseFormat()));
    }

    @Test
    void binary2NotWhereNotOffered() {
        declares("version=\"1.1\"", "<outputFormat><mime>application/x-votable+xml</mime></outputFormat>");
        assertEquals("REQUEST=doQuery&LANG=ADQL&QUERY=Q", sent(TapQuery.adql("Q")));
    }

    /** TAP 1.0 section 2.3: FORMAT and VERSION. */
    @Test
    void tap10() {
        declares("version=\"1.0\"", BINARY2);
        assertEquals(
                "FORMAT=csv&REQUEST=doQuery&VERSION=1.0&LANG=ADQL&QUERY=Q",
                sent(TapQuery.adql("Q").responseFormat("csv")));
    }

    /** TAP 1.1 section 2.4: without a version an interface is of 1.0; yet many of those are of 1.1. */
    @Test
    void noVersionDeclared() {
        declares("", BINARY2);
        assertEquals(
                "FORMAT=votable&REQUEST=doQuery&LANG=ADQL&QUERY=Q",
                sent(TapQuery.adql("Q").responseFormat("votable")));
    }

    /** C3: GET keeps what the address has. */
    @Test
    void byGet() {
        try (TapResults results =
                service().query(TapQuery.adql("SELECT a, b").maxRecords(0).byGet())) {
            assertEquals(2, results.columns().size());
        }
        assertEquals(
                "/tap/sync?REQUEST=doQuery&LANG=ADQL&MAXREC=0&QUERY=SELECT+a%2C+b",
                requests().get(0).getUrl());
        assertEquals("GET", requests().get(0).getMethod().getName());
    }

    /** C3: what people have in their bookmarks. */
    @Test
    void addressesWithRemains() {
        for (String end : List.of("", "/", "?", "/?", "&")) {
            assertEquals(base(), TapService.at(base() + end).uri(), "end '" + end + "'");
        }
    }

    /** Capabilities are asked for once, however many queries follow. */
    @Test
    void capabilitiesOnce() {
        declares("version=\"1.1\"", BINARY2);
        TapService service = service();
        service.query("Q").close();
        service.query("Q").close();
        assertEquals(1, capabilityRequests());
        assertEquals(2, requests().size());
    }

    @Test
    void missingCapabilitiesAreNotAskedForAgain() {
        TapService service = service();
        service.query("Q").close();
        long first = capabilityRequests();
        service.query("Q").close();
        assertEquals(first, capabilityRequests());
    }

    /** T4: rows as objects and by cursor. */
    @Test
    void rows() {
        List<String> names = new ArrayList<>();
        try (TapResults results = service().query("Q")) {
            for (Row row : results) {
                names.add(row.getInt("id") + row.getString("name"));
            }
            assertEquals("OK", results.queryStatus().value());
            assertFalse(results.isOverflow());
        }
        try (TapResults results = service().query("Q");
                RowCursor row = results.cursor()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        assertEquals(List.of("1star 1", "2star 2", "star 1", "star 2"), names);
    }

    /** C8, C9: overflow is a state of the result, known behind the rows. */
    @Test
    void overflow() {
        answers("/tap/sync", 200, VOTABLE, result("<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\">cut</INFO>", 1, 2));
        try (TapResults results = service().query(TapQuery.adql("Q").maxRecords(2))) {
            assertEquals(2, results.load().size());
            assertTrue(results.isOverflow());
            assertFalse(results.isTruncated(), "the user's own limit explains it");
        }
        try (TapResults results = service().query(TapQuery.adql("Q").maxRecords(3))) {
            assertEquals(2, results.load().size());
            assertTrue(results.isTruncated(), "the service's limit");
        }
        try (TapResults results = service().query("Q")) {
            assertEquals(2, results.load().size());
            assertTrue(results.isTruncated(), "no limit given");
        }
    }

    /** T11. */
    @Test
    void adqlLiterals() {
        assertEquals("Barnard''s", Adql.escape("Barnard's"));
        assertEquals("'O''Neill''s'", Adql.literal("O'Neill's"));
        assertEquals("\"J/A+A/1/a\"\"b\"", Adql.quote("J/A+A/1/a\"b"));
    }

    @Test
    void mistakesAreRefusedAtOnce() {
        TapQuery query = TapQuery.adql("Q");
        assertThrows(IllegalArgumentException.class, () -> query.maxRecords(-1));
        assertThrows(IllegalArgumentException.class, () -> query.parameter("maxrec", "1"));
        assertThrows(IllegalArgumentException.class, () -> query.parameter("UPLOAD", "a,b"));
    }
}
