// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.protocol.datalink.Wire.FIELDS;
import static org.vo4j.protocol.datalink.Wire.fault;
import static org.vo4j.protocol.datalink.Wire.link;
import static org.vo4j.protocol.datalink.Wire.param;
import static org.vo4j.protocol.datalink.Wire.reference;
import static org.vo4j.protocol.datalink.Wire.row;
import static org.vo4j.protocol.datalink.Wire.service;
import static org.vo4j.protocol.datalink.Wire.table;
import static org.vo4j.protocol.datalink.Wire.votable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.VoException;

/** Lists of links (reference D8, D9, D10, B15, B16, B18; DataLink 1.0 and 1.1 sections 2 and 3). */
class LinksTest {
    private static final String CORE = "http://www.ivoa.net/rdf/datalink/core";

    private final Wire wire = new Wire();

    @AfterEach
    void stop() {
        wire.close();
    }

    private Links links(String document) {
        wire.answer(document);
        return Datalink.of(wire.uri("/links?ID=a"));
    }

    private static List<String> urls(Stream<Link> links) {
        return links.map(link -> link.accessUrl().map(Object::toString).orElse("none"))
                .toList();
    }

    @Test
    void allColumnsOfVersion10() { // D10
        String row = row(
                "ivo://x/y?1", "http://e.org/a.fits", "", "", " The image ", "#this", "image/fits", "9007199254740993");
        try (Links links = links(votable(table(FIELDS, row)))) {
            Link link = links.list().get(0);
            assertEquals("ivo://x/y?1", link.id());
            assertEquals("http://e.org/a.fits", link.accessUrl().orElseThrow().toString());
            assertEquals(Optional.of("The image"), link.description());
            assertEquals("#this", link.semantics());
            assertEquals(Optional.of("the data itself"), link.semanticsLabel());
            assertEquals(Optional.of("image/fits"), link.contentType());
            assertEquals(OptionalLong.of(9007199254740993L), link.contentLength());
            assertEquals(Optional.empty(), link.serviceDef());
            assertEquals(Optional.empty(), link.service());
            assertEquals(Optional.empty(), link.fault());
            assertEquals(Optional.empty(), link.contentQualifier());
            assertEquals(Optional.empty(), link.localSemantics());
            assertEquals(Optional.empty(), link.auth());
            assertEquals(Optional.empty(), link.authorized());
            assertEquals(Optional.empty(), link.origin());
            assertFalse(link.isLinks());
        }
    }

    @Test
    void allColumnsOfVersion11() { // section (e)
        String fields = FIELDS + "<FIELD name='content_qualifier' datatype='char' arraysize='*'/>"
                + "<FIELD name='local_semantics' datatype='char' arraysize='*' ucd='meta.id.assoc'/>"
                + "<FIELD name='link_auth' datatype='char' arraysize='*' ucd='meta.code'/>"
                + "<FIELD name='link_authorized' datatype='boolean' ucd='meta.code'/>";
        String cells = "<TD>a</TD><TD>http://e.org/1</TD><TD/><TD/><TD/><TD>#this</TD><TD/><TD/>";
        String[] rows = {
            "<TR>" + cells + "<TD>#cube</TD><TD>line-cube</TD><TD>true</TD><TD>F</TD></TR>",
            "<TR>" + cells + "<TD/><TD/><TD>optional</TD><TD>T</TD></TR>",
            "<TR>" + cells + "<TD/><TD/><TD>false</TD><TD/></TR>",
            "<TR>" + cells + "<TD/><TD/><TD>perhaps</TD><TD>?</TD></TR>"
        };
        try (Links links = links(votable(table(fields, rows)))) {
            List<Link> all = links.list();
            assertEquals(Optional.of("#cube"), all.get(0).contentQualifier());
            assertEquals(Optional.of("line-cube"), all.get(0).localSemantics());
            assertEquals(
                    List.of(
                            Optional.of(LinkAuth.REQUIRED),
                            Optional.of(LinkAuth.OPTIONAL),
                            Optional.of(LinkAuth.NONE),
                            Optional.empty()),
                    all.stream().map(Link::auth).toList());
            assertEquals(
                    List.of(Optional.of(false), Optional.of(true), Optional.empty(), Optional.empty()),
                    all.stream().map(Link::authorized).toList());
        }
    }

    @Test
    void columnsWithoutTheirNamesInTheRightCase() {
        String fields = "<FIELD name='id' datatype='char' arraysize='*'/><FIELD name='url' ucd='meta.ref.url'"
                + " datatype='char' arraysize='*'/><FIELD name='SEMANTICS' datatype='char' arraysize='*'/>"
                + "<FIELD name='content_length' datatype='double' unit='kbyte'/>";
        try (Links links = links(votable(table(fields, row("a", "b.fits", "preview", "2"))))) {
            Link link = links.bySemantics("#preview").findFirst().orElseThrow();
            assertEquals("a", link.id());
            assertEquals(wire.uri("/b.fits"), link.accessUrl().orElseThrow());
            assertEquals(OptionalLong.of(2000), link.contentLength());
        }
    }

    @Test
    void nullsAreNothing() { // B18
        String row = "<TR><TD>a</TD><TD>http://e.org/1</TD><TD/><TD/><TD/><TD>#this</TD><TD/><TD>-1</TD></TR>";
        try (Links links = links(votable(table(FIELDS, row)))) {
            Link link = links.list().get(0);
            assertEquals(OptionalLong.empty(), link.contentLength());
            assertEquals(Optional.empty(), link.fault());
            assertEquals(Optional.empty(), link.contentType());
            assertEquals(Optional.empty(), link.description());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'NotFoundFault: a cannot be found', NOT_FOUND",
        "NotFoundFault, NOT_FOUND",
        "'usagefault: a', USAGE",
        "'TransientFault: later', TRANSIENT",
        "'FatalFault: x', FATAL",
        "'DefaultFault: x', DEFAULT",
        "'NotFoundFaultX: x', DEFAULT",
        "'cannot do', DEFAULT",
    })
    void faults(String message, LinkFault.Kind kind) {
        try (Links links = links(votable(table(FIELDS, fault("a", message), link("b", "http://e.org", "#this", ""))))) {
            assertEquals(List.of(new LinkFault("a", kind, message)), links.faults());
            assertEquals(List.of("http://e.org"), urls(links.bySemantics("#this")));
            assertEquals("b", links.product().orElseThrow().id());
        }
    }

    @Test
    void aFaultHasNoAddress() { // B18
        try (Links links = links(votable(table(FIELDS, fault("a", "NotFoundFault: no a here"))))) {
            Link link = links.list().get(0);
            assertEquals(Optional.empty(), link.accessUrl());
            QueryException failure = assertThrows(QueryException.class, () -> link.download(Path.of("never")));
            assertTrue(failure.getMessage().contains("no a here"), failure.getMessage());
            assertEquals(Optional.empty(), links.product());
        }
    }

    @Test
    void semanticsInEveryWay() { // D9, B15, B16
        String[] rows = {
            link("a", "http://e.org/1", "#this", ""),
            link("a", "http://e.org/2", CORE + "#this", ""),
            link("a", "http://e.org/3", "#preview-image", ""),
            link("a", "http://e.org/4", CORE + "#thumbnail", ""),
            link("a", "http://e.org/5", "http://e.org/terms#preview", ""),
            link("a", "http://e.org/6", "preview", ""),
            fault("a", "FatalFault")
        };
        try (Links links = links(votable(table(FIELDS, rows)))) {
            List<String> both = List.of("http://e.org/1", "http://e.org/2");
            for (String term : List.of("#this", "this", CORE + "#this")) {
                assertEquals(both, urls(links.bySemantics(term)), term);
            }
            List<String> previews = List.of("http://e.org/3", "http://e.org/4", "http://e.org/6");
            for (String term : List.of("#preview", "preview", CORE + "#preview")) {
                assertEquals(previews, urls(links.bySemantics(term)), term);
            }
            assertEquals(List.of("http://e.org/6"), urls(links.byExactSemantics("#preview")));
            assertEquals(List.of("http://e.org/5"), urls(links.bySemantics("http://e.org/terms#preview")));
            assertEquals(5, links.bySemantics("#this", "#preview").count());
            assertEquals(List.of(), urls(links.bySemantics("#nothing")));
        }
        assertEquals(List.of("GET /links?ID=a"), wire.asked());
    }

    @Test
    void byIdentifier() { // D9: clone_byid
        String[] rows = {
            link("a", "http://e.org/1", "#this", ""),
            link("b", "http://e.org/2", "#this", ""),
            link("a", "http://e.org/3", "#preview", "")
        };
        try (Links links = links(votable(table(FIELDS, rows)))) {
            assertEquals(List.of("http://e.org/1", "http://e.org/3"), urls(links.byId("a")));
            assertEquals(List.of("http://e.org/2"), urls(links.byId("b")));
            assertEquals(3, links.stream().count());
        }
    }

    @Test
    void theService() { // D8
        wire.answer(votable(table(FIELDS, link("a b", "http://e.org/1", "#this", ""))));
        DatalinkService service = DatalinkService.at(wire.uri("/links?cat=x&"));
        try (Links one = service.links("ivo://x/~?a b");
                Links two = service.responseFormat("votable").links("a", "b");
                Links none = service.metadata();
                Links own = service.parameter("own", "de").links("a")) {
            assertEquals(
                    4,
                    Stream.of(one, two, none, own)
                            .mapToInt(links -> links.list().size())
                            .sum());
        }
        assertEquals(
                List.of(
                        "GET /links?cat=x&ID=ivo%3A%2F%2Fx%2F%7E%3Fa+b",
                        "POST /links?cat=x& ID=a&ID=b&RESPONSEFORMAT=votable",
                        "GET /links?cat=x",
                        "GET /links?cat=x&ID=a&own=de"),
                wire.asked());
    }

    @Test
    void theServiceDescribesItself() { // section (e)
        String self = service("s", "ivo://ivoa.net/std/DataLink#links-1.1", "/links", param("ID", ""))
                .replace("adhoc:service", "adhoc:this");
        String old = service("t", "", "/old").replace("ID='t'", "name='this'");
        wire.answer(votable(table(FIELDS), self, old));
        try (Links links = DatalinkService.at(wire.uri("/links")).metadata()) {
            assertEquals(List.of(), links.list());
            assertEquals(Optional.of("s"), links.self().orElseThrow().id());
            assertEquals(List.of(), links.services());
        }
        wire.answer(votable(table(FIELDS), old));
        try (Links links = DatalinkService.at(wire.uri("/links")).metadata()) {
            assertEquals(wire.uri("/old"), links.self().orElseThrow().accessUrl());
        }
        wire.answer(votable(table(FIELDS), self, self.replace("'s'", "'u'")));
        try (Links links = DatalinkService.at(wire.uri("/links")).metadata()) {
            assertThrows(FormatException.class, links::self);
        }
    }

    @Test
    void aLinkToAService() { // D10: service_def
        String rows = row("a", "", "srv", "", "", "#cutout", "image/fits", "")
                + row("a", "", "more", "", "", "#proc", "", "")
                + row("a", "", "gone", "", "", "#proc", "", "");
        String document = votable(
                table(FIELDS, rows),
                service("srv", "", "http://e.org/cut?x=1", reference("ID", "idcol"), param("mode", "fast")),
                service("more", "", "http://e.org/more", reference("ID", "nowhere")));
        try (Links links = links(document)) {
            List<Link> all = links.processing().toList();
            assertEquals(3, all.size());
            assertEquals(
                    "http://e.org/cut?x=1&ID=a&mode=fast",
                    all.get(0).accessUrl().orElseThrow().toString());
            assertEquals(Optional.empty(), all.get(1).accessUrl());
            VoException wants = assertThrows(VoException.class, () -> all.get(1).download(Path.of("never")));
            assertTrue(wants.getMessage().contains("[ID]"), wants.getMessage());
            assertEquals(Optional.empty(), all.get(2).service());
            VoException gone = assertThrows(VoException.class, () -> all.get(2).download(Path.of("never")));
            assertTrue(gone.getMessage().contains("gone"), gone.getMessage());
        }
    }

    @Test
    void downloads(@TempDir Path folder) throws Exception {
        wire.answer("/p.png", "image/png", "a preview");
        wire.answer("/links", Wire.LINKS_TYPE, votable(table(FIELDS, link("a", "/p.png", "#preview", "image/png"))));
        Path file = folder.resolve("preview.png");
        try (var links = Datalink.of(wire.uri("/links?ID=a"))) {
            links.bySemantics("#preview").findFirst().ifPresent(p -> p.download(file));
        }
        assertEquals("a preview", Files.readString(file));
    }

    @Test
    void linksStayWhenTheListIsClosed() {
        Links links = links(votable(table(FIELDS, link("a", "http://e.org/1", "#this", ""))));
        links.list();
        links.close();
        assertEquals("a", links.iterator().next().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-votable+xml;content=datalink",
                "application/x-votable+xml; content=datalink;charset=iso-8859-1",
                "application/x-votable+xml; content=\"datalink\"",
                "Application/X-VOTable+XML ; Content=DataLink",
                "text/xml;content=datalink"
            })
    void recursion(String type) { // D2, section 3.1
        wire.answer("/one", type, votable(table(FIELDS, link("a", "/two", "#derivation", type))));
        wire.answer("/two", type, votable(table(FIELDS, link("b", "http://e.org/2", "#this", ""))));
        try (Links one = Datalink.of(wire.uri("/one"));
                Links two = one.list().get(0).links()) {
            assertTrue(one.list().get(0).isLinks());
            assertEquals("b", two.list().get(0).id());
            assertEquals("a", ((Link) two.origin().orElseThrow()).id());
            assertThrows(VoException.class, () -> two.list().get(0).links());
        }
    }

    @Test
    void overflowIsKnown() { // section 2.2.1
        String cut = table(FIELDS, link("a", "http://e.org/1", "#this", ""))
                .replace("</TABLE>", "</TABLE><INFO name='QUERY_STATUS' value='OVERFLOW'/>");
        try (Links links = links(votable(cut))) {
            assertTrue(links.isOverflow());
        }
    }

    @Test
    void failuresOfTheService() { // section 3.5
        wire.answer(
                "/l",
                400,
                "application/x-votable+xml",
                votable("<RESOURCE type='results'><INFO name='QUERY_STATUS' "
                        + "value='ERROR'>UsageFault: no ID</INFO></RESOURCE>"));
        QueryException refused = assertThrows(QueryException.class, () -> Datalink.of(wire.uri("/l")));
        assertTrue(refused.getMessage().contains("UsageFault: no ID"), refused.getMessage());
        wire.answer("/l", 200, "text/html", "<html><body>Log in</body></html>");
        assertThrows(ServiceException.class, () -> Datalink.of(wire.uri("/l")));
        String whole = votable(table(FIELDS, link("a", "u", "#this", ""), link("b", "u", "#this", "")));
        wire.answer("/l", Wire.LINKS_TYPE, whole.substring(0, whole.indexOf("</TABLEDATA>")));
        try (Links cut = Datalink.of(wire.uri("/l"))) {
            assertThrows(FormatException.class, cut::list);
        }
    }
}
