// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.protocol.dali.Service.OK;
import static org.vo4j.protocol.dali.Service.OVERFLOW;
import static org.vo4j.protocol.dali.Service.around;
import static org.vo4j.protocol.dali.Service.info;
import static org.vo4j.protocol.dali.Service.resource;
import static org.vo4j.protocol.dali.Service.table;
import static org.vo4j.protocol.dali.Service.votable;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.WriteOptions;

/** Results of queries (reference C7, C8, C9, C10, C11; section (e): trailing QUERY_STATUS, citations). */
class DalResultsTest {
    private final Service service = new Service();

    @AfterEach
    void stop() {
        service.close();
    }

    private List<Integer> numbers(String document) {
        List<Integer> numbers = new ArrayList<>();
        try (DalResults<DalRecord> results = service.results(document)) {
            results.forEach(record -> numbers.add(record.getInt(0)));
        }
        return numbers;
    }

    @Test
    void theTableOfTheResults() { // C7
        assertEquals(List.of(1, 2), numbers(around("", "")));
        assertEquals(List.of(1, 2), numbers(votable(resource("", table("n", 1, 2)))));
        assertEquals(
                List.of(3, 4),
                numbers(votable(
                        resource("meta", table("m", 1, 2)), resource("RESULTS", table("n", 3, 4), table("o", 5, 6)))));
        assertEquals(
                List.of(3),
                numbers(votable(
                        resource("meta", table("m", 1, 2)), resource("results", resource("", table("n", 3, 3))))));
        assertEquals(
                List.of(1, 2),
                numbers(votable(resource("meta", table("m", 1, 2)), resource("other", table("n", 3, 4)))));
        assertEquals(
                List.of(5),
                numbers(votable(resource("results", resource("meta", table("m", 1, 2)), table("n", 5, 5)))));
    }

    @Test
    void noTable() { // C7
        String where = service.uri().toString();
        FormatException none =
                assertThrows(FormatException.class, () -> service.results(votable(resource("results", OK))));
        assertTrue(none.getMessage().contains(where) && none.getMessage().contains("no table"), none.getMessage());
        FormatException bare =
                assertThrows(FormatException.class, () -> service.results(votable(resource("results", "<TABLE/>"))));
        assertTrue(bare.getMessage().contains("no columns"), bare.getMessage());
    }

    @Test
    void columnsAloneAreAnAnswer() { // B7: MAXREC=0
        try (DalResults<DalRecord> results = service.results(
                votable(resource("results", OVERFLOW, "<TABLE><FIELD name='a' datatype='int'/></TABLE>")))) {
            assertEquals("a", results.columns().get(0).name());
            assertEquals(Optional.empty(), results.first());
            assertTrue(results.isOverflow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "error", " Error ", "FAILED"})
    void anErrorBeforeTheRows(String value) { // C8
        String status = info("query_Status", value, "no such column");
        for (String document : List.of(
                around(status, ""),
                votable(status, resource("results", table("n", 1, 2))),
                votable(resource(
                        "results", "<TABLE>" + status + table("n", 1, 2).substring(7))),
                votable(resource("results", status)),
                votable(status))) {
            QueryException failure = assertThrows(QueryException.class, () -> service.results(document), document);
            assertTrue(failure.getMessage().contains("no such column"), failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "error", "FAILED"})
    void anErrorBehindTheRows(String value) { // section (e)
        String status = info("QUERY_STATUS", value, "the disk is full");
        String table = table("n", 1, 2);
        for (String document : List.of(
                around(OK, status),
                votable(resource("results", OK, table), status),
                votable(resource("results", OK, table), resource("meta", table("m", 1, 9)), status),
                votable(resource("results", OK, table.replace("</TABLE>", status + "</TABLE>"))))) {
            try (DalResults<DalRecord> results = service.results(document);
                    RowCursor rows = results.cursor()) {
                assertTrue(rows.next() && rows.next(), document);
                QueryException failure = assertThrows(QueryException.class, rows::next, document);
                assertTrue(failure.getMessage().contains("the disk is full"), failure.getMessage());
                assertTrue(failure.getMessage().contains(service.uri().toString()), failure.getMessage());
                assertTrue(results.queryStatus().isError());
                assertThrows(QueryException.class, rows::next, "again");
            }
            assertThrows(QueryException.class, () -> service.results(document).load(), document);
            assertThrows(QueryException.class, () -> numbers(document), document);
            assertThrows(
                    QueryException.class,
                    () -> service.results(document).stream().count(),
                    document);
        }
    }

    @Test
    void anErrorOfAnotherResource() { // before the rows it is about something else; behind them nobody knows
        String other = resource("meta", info("QUERY_STATUS", "ERROR", "not ours"), table("m", 1, 1));
        assertEquals(List.of(1, 2), numbers(votable(other, resource("results", OK, table("n", 1, 2)))));
        QueryException failure = assertThrows(
                QueryException.class, () -> numbers(votable(resource("results", OK, table("n", 1, 2)), other)));
        assertTrue(failure.getMessage().contains("not ours"), failure.getMessage());
        assertTrue(failure.getMessage().contains(service.uri().toString()), failure.getMessage());
    }

    @Test
    void anOverflowIsAState() { // C8, C9
        for (String document : List.of(
                around(OVERFLOW, ""),
                around(OK, OVERFLOW),
                around("", info("QUERY_STATUS", "overflow", "there is more")),
                votable(resource("results", table("n", 1, 2)), OVERFLOW),
                around(OVERFLOW, OK))) {
            try (DalResults<DalRecord> results = service.results(document)) {
                assertEquals(2, results.stream().count());
                assertTrue(results.isOverflow(), document);
                assertTrue(results.isTruncated(), document);
                assertEquals(new QueryStatus("OVERFLOW", "there is more"), results.queryStatus());
                assertEquals(OptionalLong.of(2), results.rowCount());
            }
        }
    }

    @Test
    void theCallersOwnLimitIsNoTruncation() { // C9
        for (int asked = 1; asked <= 3; asked++) {
            Answer answer = service.answer(around(OK, OVERFLOW)).maxRecords(OptionalLong.of(asked));
            try (DalResults<DalRecord> results = DalResults.of(answer)) {
                results.load();
                assertTrue(results.isOverflow());
                assertEquals(asked != 2, results.isTruncated(), "asked for " + asked);
            }
        }
    }

    @Test
    void overflowIsNotKnownTooEarly() { // C9
        try (DalResults<DalRecord> results = service.results(around(OK, OVERFLOW))) {
            assertThrows(VoException.class, results::isOverflow);
            assertThrows(VoException.class, results::isTruncated);
            results.load();
            assertTrue(results.isOverflow());
        }
        try (DalResults<DalRecord> results = service.results(around(OK, ""))) {
            results.load();
            assertFalse(results.isOverflow());
            assertTrue(results.queryStatus().isOk());
        }
    }

    @Test
    void rowsComeOnce() {
        try (DalResults<DalRecord> results = service.results(around("", ""))) {
            results.load();
            VoException again = assertThrows(VoException.class, results::rows);
            assertTrue(again.getMessage().contains("load()"), again.getMessage());
        }
    }

    @Test
    void columnsByNameIdUcdAndUtype() { // C11
        String fields = "<FIELD ID='c1' name='ra' datatype='double' ucd='pos.eq.ra;meta.main'/>"
                + "<FIELD ID='c2' name='mag' datatype='float' ucd='phot.mag;em.opt.V' utype='src:Mag.V'/>";
        String document = votable(resource(
                "results",
                "<TABLE>" + fields + "<DATA><TABLEDATA><TR><TD>10.5</TD><TD/></TR></TABLEDATA></DATA></TABLE>"));
        try (DalResults<DalRecord> results = service.results(document)) {
            DalRecord record = results.first().orElseThrow();
            assertEquals(10.5, record.getDouble("ra"));
            assertEquals(10.5, record.getDouble("c1"));
            assertEquals(Optional.of(10.5), record.byUcd("pos.eq.ra"));
            assertEquals(Optional.of(10.5), record.byUcd("POS.EQ.RA;META.MAIN"));
            assertEquals(Optional.empty(), record.byUcd("meta.main"));
            assertEquals(Optional.empty(), record.byUtype("SRC:mag.v")); // null
            assertEquals(Optional.of(10.5), record.byId("c1"));
            assertEquals(
                    "mag", results.columns().byUtype("SRC:mag.v").orElseThrow().name());
            assertEquals(0, record.index());
        }
    }

    @Test
    void infosAndCitations() {
        String document = votable(
                info("standardID", "ivo://ivoa.net/std/TAP", ""),
                resource("results", info("citation", "2020A&amp;A...1", ""), table("n", 1, 2), OVERFLOW),
                resource("meta", info("other", "x", ""), "<PARAM name='p' datatype='int' value='1'/>"));
        try (DalResults<DalRecord> results = service.results(document)) {
            results.load();
            assertEquals(
                    List.of("standardID", "citation", "QUERY_STATUS"),
                    results.infos().stream().map(info -> info.name().orElse("")).toList());
            assertEquals(List.of("2020A&A...1"), results.citations());
            assertEquals(2, results.document().resources().size());
        }
    }

    @Test
    void writtenWhole(@TempDir Path folder) { // descriptors behind the table are kept
        String descriptor =
                resource("meta", "<PARAM name='accessURL' datatype='char' arraysize='*' value='http://x'/>");
        Path file = folder.resolve("a.vot");
        try (DalResults<DalRecord> results =
                service.results(votable(resource("results", OK, table("n", 1, 2), OVERFLOW), descriptor))) {
            results.writeTo(file, WriteOptions.encoding("BINARY2"));
            assertTrue(results.isTruncated());
            assertEquals(OptionalLong.of(2), results.rowCount());
        }
        VoTable written = VoTable.read(file);
        assertEquals(2, written.firstTable().size());
        assertEquals(2, written.document().resources().size());
        assertEquals("OVERFLOW", written.queryStatus().orElseThrow().value().orElseThrow());
        assertEquals(
                "BINARY2",
                written.elements()
                        .get(0)
                        .data()
                        .orElseThrow()
                        .children(org.vo4j.votable.model.EncodingElement.class)
                        .get(0)
                        .localName());
    }

    @Test
    void writtenFromMemory(@TempDir Path folder) {
        Path file = folder.resolve("a.vot");
        try (DalResults<DalRecord> results = service.results(votable(resource("meta", table("n", 1, 2))))) {
            results.writeTo(file);
        }
        assertEquals(2, VoTable.read(file).firstTable().size());
    }

    @Test
    void whatFailsIsNotWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.vot");
        try (DalResults<DalRecord> results = service.results(around(OK, Service.ERROR))) {
            QueryException failure = assertThrows(QueryException.class, () -> results.writeTo(file));
            assertTrue(failure.getMessage().contains("no such column"), failure.getMessage());
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void whoIAm() { // section (e): X-VO-Authenticated
        try (DalResults<DalRecord> results = DalResults.of(service.answer(
                WireMock.aResponse().withHeader("X-VO-Authenticated", "me").withBody(around("", ""))))) {
            assertEquals(Optional.of("me"), results.authenticatedAs());
            assertTrue(results.bytesRead() > 0);
        }
    }
}
