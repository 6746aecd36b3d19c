// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.protocol.datalink.Wire.FIELDS;
import static org.vo4j.protocol.datalink.Wire.LINKS_TYPE;
import static org.vo4j.protocol.datalink.Wire.link;
import static org.vo4j.protocol.datalink.Wire.reference;
import static org.vo4j.protocol.datalink.Wire.row;
import static org.vo4j.protocol.datalink.Wire.service;
import static org.vo4j.protocol.datalink.Wire.table;
import static org.vo4j.protocol.datalink.Wire.votable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTable;

/** The links of records (reference D2, D3, D4, D5, D11, A8). */
class DatalinkTest {
    private static final String LINKS = "ivo://ivoa.net/std/DataLink#links-1.0";
    private static final String OBSCORE =
            "<FIELD name='obs_publisher_did' ID='did' utype='obscore:Curation.PublisherDID' datatype='char' arraysize='*'/>"
                    + "<FIELD name='access_url' utype='obscore:Access.Reference' datatype='char' arraysize='*'/>"
                    + "<FIELD name='access_format' utype='obscore:Access.Format' datatype='char' arraysize='*'/>";
    private static final String SSA =
            "<FIELD name='PubDID' utype='ssa:Curation.PublisherDID' datatype='char' arraysize='*'/>"
                    + "<FIELD name='acref' utype='ssa:Access.Reference' datatype='char' arraysize='*'/>"
                    + "<FIELD name='mime' utype='ssa:Access.Format' datatype='char' arraysize='*'/>";
    private static final String SIA1 = "<FIELD name='t' ucd='VOX:Image_Title' datatype='char' arraysize='*'/>"
            + "<FIELD name='u' ucd='VOX:Image_AccessReference' datatype='char' arraysize='*'/>"
            + "<FIELD name='f' ucd='VOX:Image_Format' datatype='char' arraysize='*'/>";
    private static final String UCDS = "<FIELD name='i' ucd='meta.id;meta.main' datatype='char' arraysize='*'/>"
            + "<FIELD name='u' ucd='meta.ref.url;meta.dataset' datatype='char' arraysize='*'/>"
            + "<FIELD name='f' ucd='meta.code.mime' datatype='char' arraysize='*'/>";

    private final Wire wire = new Wire();

    @AfterEach
    void stop() {
        wire.close();
    }

    private static String descriptor() {
        return service("dl", LINKS, "/links?cat=x", reference("ID", "did"));
    }

    private static List<String> ids(Links links) {
        return links.stream().map(Link::id).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {OBSCORE, SSA, SIA1, UCDS})
    void aRecordWhoseAddressIsThatOfItsLinks(String fields) { // D2, D3, A8
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, link("a", "http://e.org/1", "#this", ""))));
        wire.answer("/query", "text/xml", votable(table(fields, row("a", "/links?ID=a%20b", LINKS_TYPE))));
        DalRecord record = wire.record("/query");
        try (Links links = Datalink.of(record)) {
            assertEquals(List.of("a"), ids(links));
            assertSame(record, links.origin().orElseThrow()); // D4
            assertSame(record, links.list().get(0).origin().orElseThrow());
        }
        assertEquals(List.of("GET /query", "GET /links?ID=a%20b"), wire.asked());
    }

    @Test
    void aRecordWhoseDocumentDescribesAService() { // D5
        wire.answer(
                "/links", LINKS_TYPE, votable(table(FIELDS, link("ivo://x/y?a&amp;b", "http://e.org/1", "#this", ""))));
        wire.answer(
                "/query",
                "text/xml",
                votable(table(OBSCORE, row("ivo://x/y?a&amp;b", "http://e.org/1", "image/fits")), descriptor()));
        try (Links links = Datalink.of(wire.record("/query"))) {
            assertEquals(1, links.list().size());
        }
        assertEquals(List.of("GET /query", "GET /links?cat=x&ID=ivo%3A%2F%2Fx%2Fy%3Fa%26b"), wire.asked());
    }

    @Test
    void aRecordOfAPlainDataset() { // D3: the link is made up
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("ivo://x/y", "/a.fits", "image/fits"))));
        DalRecord record = wire.record("/query");
        try (Links links = Datalink.of(record)) {
            Link only = links.product().orElseThrow();
            assertEquals(1, links.list().size());
            assertEquals("ivo://x/y", only.id());
            assertEquals(wire.uri("/a.fits"), only.accessUrl().orElseThrow());
            assertEquals(Optional.of("image/fits"), only.contentType());
            assertEquals("#this", only.semantics());
            assertSame(record, only.origin().orElseThrow());
            assertEquals(List.of(), links.services());
        }
        assertEquals(List.of("GET /query"), wire.asked());
    }

    @Test
    void aRecordWithNothing() {
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("a", "", ""))));
        DalRecord record = wire.record("/query");
        VoException failure = assertThrows(VoException.class, () -> Datalink.of(record));
        assertTrue(failure.getMessage().contains("neither links nor a dataset"), failure.getMessage());
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("", "", "")), descriptor()));
        DalRecord nameless = wire.record("/query");
        assertThrows(VoException.class, () -> Datalink.of(nameless));
    }

    @Test
    void aColumnThatSaysThatItLeadsToLinks() { // the draft of DataLink 1.1 section 5
        String field = "<FIELD name='more' ucd='meta.ref.url' datatype='char' arraysize='*'>"
                + "<LINK content-type='application/x-votable+xml;content=datalink'/></FIELD>";
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, link("a", "http://e.org/1", "#this", ""))));
        wire.answer("/query", "text/xml", votable(table(field, row("/links?ID=7"))));
        try (Links links = Datalink.of(wire.record("/query"))) {
            assertEquals(List.of("a"), ids(links));
        }
        assertEquals("GET /links?ID=7", wire.asked().get(1));
    }

    private String query(int rows) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            all.append(row("id" + i, "http://e.org/" + i, "image/fits"));
        }
        return votable(table(OBSCORE, all.toString()), descriptor());
    }

    private static List<List<String>> all(LinksOfRecords lists) {
        List<List<String>> all = new ArrayList<>();
        for (Links links : lists) {
            all.add(ids(links));
        }
        return all;
    }

    @Test
    void manyAtOnceInTheOrderOfTheRecords() { // D3; CADC: rows of one ID not together
        wire.answer("/query", "text/xml", query(3));
        String[] rows = {
            link("id2", "u", "#this", ""), link("id0", "u", "#this", ""), link("id2", "u", "#preview", ""),
            link("id1", "u", "#this", ""), link("other", "u", "#this", ""), link("id0", "u", "#preview", "")
        };
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, rows)));
        try (LinksOfRecords lists = Datalink.of(wire.results("/query"))) {
            List<Links> found = lists.stream().toList();
            assertEquals(
                    List.of(List.of("id0", "id0"), List.of("id1"), List.of("id2", "id2")),
                    found.stream().map(DatalinkTest::ids).toList());
            assertEquals(
                    List.of("id0", "id1", "id2"),
                    found.stream()
                            .map(links -> links.origin().orElseThrow().getString("obs_publisher_did"))
                            .toList());
            assertEquals(0, found.get(0).list().get(0).origin().orElseThrow().index()); // D4
        }
        assertEquals(List.of("GET /query", "POST /links?cat=x ID=id0&ID=id1&ID=id2"), wire.asked());
    }

    @Test
    void whatTheServerLeavesOutIsAskedForAgain() { // D3: it learns the limit of the server
        wire.answer("/query", "text/xml", query(5));
        wire.limitLinks(2, false);
        try (LinksOfRecords lists = Datalink.of(wire.results("/query"))) {
            assertEquals(
                    List.of(List.of("id0"), List.of("id1"), List.of("id2"), List.of("id3"), List.of("id4")),
                    all(lists));
        }
        assertEquals(
                List.of(
                        "GET /query",
                        "POST /links?cat=x ID=id0&ID=id1&ID=id2&ID=id3&ID=id4",
                        "POST /links?cat=x ID=id2&ID=id3",
                        "GET /links?cat=x&ID=id4"),
                wire.asked());
    }

    @Test
    void aServerThatTakesOneOnly() {
        wire.answer("/query", "text/xml", query(3));
        wire.limitLinks(1, true);
        try (LinksOfRecords lists = Datalink.of(wire.results("/query"))) {
            assertEquals(List.of(List.of("id0"), List.of("id1"), List.of("id2")), all(lists));
        }
        List<String> asked = wire.asked();
        assertEquals("GET /links?cat=x&ID=id0", asked.get(2));
        assertEquals(5, asked.size());
    }

    @Test
    void anIdentifierThatIsPassedOver() { // nothing fails silently, and one does not take the others down
        wire.answer("/query", "text/xml", query(3));
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS)));
        try (LinksOfRecords lists = Datalink.of(wire.results("/query"))) {
            for (Links links : lists) {
                assertEquals(1, links.faults().size());
                assertTrue(links.faults().get(0).message().contains("neither links nor a reason"));
                assertEquals(Optional.empty(), links.product());
            }
        }
    }

    @Test
    void anIdentifierThatTheServiceWritesInAnotherWay() {
        wire.answer("/query", "text/xml", query(1));
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, link("ID0", "u", "#this", ""))));
        try (LinksOfRecords lists = Datalink.of(wire.results("/query"))) {
            assertEquals(List.of(List.of("ID0")), all(lists));
        }
    }

    @Test
    void moreRecordsThanAreAskedForAtOnce() {
        wire.answer("/query", "text/xml", query(5));
        wire.limitLinks(100, false);
        try (LinksOfRecords lists = Datalink.of(wire.results("/query")).atOnce(2)) {
            Iterator<Links> first = lists.iterator();
            assertEquals(List.of("id0"), ids(first.next()));
            assertEquals(2, wire.asked().size());
            int left = 0;
            while (first.hasNext()) {
                first.next();
                left++;
            }
            assertEquals(4, left);
            assertThrows(IllegalArgumentException.class, () -> lists.atOnce(0));
        }
        assertEquals(
                List.of("POST /links?cat=x ID=id2&ID=id3", "GET /links?cat=x&ID=id4"),
                wire.asked().subList(2, 4));
    }

    @Test
    void recordsOfWhichEachHasItsOwnWay() { // D3: without a descriptor
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, link("a", "u", "#this", ""))));
        wire.answer(
                "/query",
                "text/xml",
                votable(table(OBSCORE, row("a", "/links?ID=a", LINKS_TYPE), row("b", "/b.fits", "image/fits"))));
        try (LinksOfRecords lists = Datalink.of(wire.results("/query"))) {
            assertEquals(List.of(List.of("a"), List.of("b")), all(lists));
        }
        assertEquals(2, wire.asked().size());
    }

    @Test
    void aFailureOfTheServiceIsNoFault() {
        wire.answer("/query", "text/xml", query(2));
        wire.answer("/links", 403, "text/plain", "keep out");
        try (LinksOfRecords lists = Datalink.of(wire.results("/query"))) {
            Iterator<Links> iterator = lists.iterator();
            VoException failure = assertThrows(VoException.class, iterator::next);
            assertTrue(failure.getMessage().contains("keep out"), failure.getMessage());
        }
        assertEquals(2, wire.asked().size());
    }

    @Test
    void manyIdentifiers() {
        wire.limitLinks(2, false);
        var found = DatalinkService.at(wire.uri("/links")).allLinks(List.of("c", "a", "b", "a"));
        assertEquals(List.of("c", "a", "b"), List.copyOf(found.keySet()));
        assertEquals("b", found.get("b").get(0).id());
    }

    @Test
    void descriptorsBehindRowsThatHaveNotCome() {
        wire.answer("/query", "text/xml", query(4));
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, link("x", "u", "#this", ""))));
        try (DalResults<DalRecord> results = wire.results("/query")) {
            List<String> seen = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            Iterator<DalRecord> records = results.iterator();
            while (records.hasNext()) {
                DalRecord record = records.next();
                seen.add(record.getString("obs_publisher_did"));
                places.add(record.index());
                assertTrue(records.hasNext() || seen.size() == 4); // the next row is there already
                try (Links links = Datalink.of(record)) {
                    assertEquals(1, links.list().size());
                }
            }
            assertEquals(List.of("id0", "id1", "id2", "id3"), seen);
            assertEquals(List.of(0L, 1L, 2L, 3L), places);
        }
    }

    @Test
    void theDatasetBehindLinks(@TempDir Path folder) throws Exception { // D11
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("a", "/links?ID=a", LINKS_TYPE))));
        String[] rows = {
            link("a", "/p.png", "#preview", "image/png"),
            link("a", "d/a.fits", "http://www.ivoa.net/rdf/datalink/core#this", "image/fits")
        };
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, rows)));
        wire.answer("/d/a.fits", "image/fits", "SIMPLE = T");
        Path file = wire.record("/query").download(folder);
        assertEquals("a.fits", file.getFileName().toString());
        assertEquals("SIMPLE = T", Files.readString(file));
        assertEquals(List.of("GET /query", "GET /links?ID=a", "GET /d/a.fits"), wire.asked());
    }

    @Test
    void theDatasetBehindLinksBehindLinks() { // D11, recursive
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("a", "/one", LINKS_TYPE))));
        wire.answer("/one", LINKS_TYPE, votable(table(FIELDS, link("a", "/two", "#this", LINKS_TYPE))));
        wire.answer(
                "/two",
                LINKS_TYPE,
                votable(
                        table(FIELDS, row("a", "", "cut", "", "", "#this", "text/xml", "")),
                        service("cut", "", "/cut", reference("ID", "idcol"))));
        wire.answer("/cut", "text/xml", votable(table("<FIELD name='x' datatype='int'/>", row("1"), row("2"))));
        assertEquals(2, wire.record("/query").read(VoTable.class).firstTable().size());
        assertEquals("GET /cut?ID=a", wire.asked().get(3));
    }

    @Test
    void linksInACircle() {
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("a", "/one", LINKS_TYPE))));
        wire.answer("/one", LINKS_TYPE, votable(table(FIELDS, link("a", "/one", "#this", LINKS_TYPE))));
        DalRecord record = wire.record("/query");
        VoException failure = assertThrows(VoException.class, record::fetch);
        assertTrue(failure.getMessage().contains("circle"), failure.getMessage());
        assertTrue(wire.asked().size() < 12, wire.asked().toString());
    }

    @Test
    void linksWithoutTheDataset() {
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("a", "/links", LINKS_TYPE))));
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, Wire.fault("a", "NotFoundFault: it is gone"))));
        DalRecord record = wire.record("/query");
        QueryException gone = assertThrows(QueryException.class, record::fetch);
        assertTrue(gone.getMessage().contains("it is gone"), gone.getMessage());
        assertTrue(gone.getMessage().contains("/links"), gone.getMessage());
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, link("a", "u", "#preview", ""))));
        VoException none = assertThrows(VoException.class, record::fetch);
        assertTrue(none.getMessage().contains("#this"), none.getMessage());
    }

    @Test
    void withoutAReaderOfLinks() {
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("a", "/links", LINKS_TYPE))));
        Answers answers = Answers.of(VoHttp.standard())
                .options(ReadOptions.standard().plugins(VoPlugins.standard().exclude("DataLink")));
        try (DalResults<DalRecord> results = DalResults.of(answers.send(TransportRequest.get(wire.uri("/query"))))) {
            DalRecord record = results.first().orElseThrow();
            MissingProviderException missing = assertThrows(MissingProviderException.class, record::download);
            assertTrue(missing.getMessage().contains("vo-protocol-datalink"), missing.getMessage());
            assertFalse(wire.asked().contains("GET /links"));
        }
    }
}
