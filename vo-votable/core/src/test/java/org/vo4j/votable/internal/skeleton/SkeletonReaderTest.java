// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.internal.skeleton.SkeletonReader.Event;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Comment;
import org.vo4j.votable.model.DataElement;
import org.vo4j.votable.model.DescriptionElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.EncodingElement;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.ProcessingInstruction;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.Text;
import org.vo4j.votable.model.ValuesElement;
import org.vo4j.votable.model.VotableElement;

/** The document model as it comes out of a document: order, text, what is foreign, and what is told on the way. */
class SkeletonReaderTest {
    private static final String OPEN =
            "<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3' xmlns:x='urn:x'>";
    private static final String FIELD = "<FIELD name='a' datatype='int'/>";

    private static String table(String attributes, String data) {
        return "<TABLE " + attributes + ">" + FIELD + data + "</TABLE>";
    }

    @Test
    void eventsOfAllKindsOfTables() {
        SkeletonRun run = SkeletonRun.of(OPEN + "<RESOURCE>"
                        + table("name='one'", "<DATA><TABLEDATA>\n<TR><TD>1</TD></TR></TABLEDATA></DATA>")
                        + table("name='two'", "")
                        + table("name='three'", "<DATA><TABLEDATA/></DATA>")
                        + table(
                                "name='four'",
                                "<DATA><BINARY2><STREAM encoding='base64'>AAAA</STREAM></BINARY2></DATA>")
                        + table("name='five'", "<DATA><CSV>1<b/></CSV></DATA>")
                        + "</RESOURCE></VOTABLE>")
                .all();
        assertEquals(
                List.of(
                        Event.TABLE_DATA,
                        Event.TABLE_END,
                        Event.TABLE_WITHOUT_DATA,
                        Event.TABLE_END,
                        Event.TABLE_DATA,
                        Event.TABLE_END,
                        Event.TABLE_DATA,
                        Event.TABLE_END,
                        Event.TABLE_WITHOUT_DATA,
                        Event.TABLE_END,
                        Event.DOCUMENT_END),
                run.events);
        assertEquals(
                List.of(
                        "TABLEDATA [a int]",
                        "end one",
                        "end two",
                        "TABLEDATA [a int]",
                        "end three",
                        "BINARY2 [a int]",
                        "end four",
                        "end five"),
                run.told);
        TableElement five =
                run.document().find(TableElement.class).byName("five").orElseThrow();
        DataElement data = five.data().orElseThrow();
        assertEquals(Optional.of("CSV"), data.encodingName());
        assertEquals(List.of(new Fragment("<CSV>1<b/></CSV>")), data.children());
    }

    @Test
    void atThePayloadTheTableIsThereAsFarAsItHasCome() {
        SkeletonRun run = SkeletonRun.of(OPEN + "<RESOURCE>"
                + table(
                        "name='t' nrows='3'",
                        "<v:DATA><v:BINARY><v:STREAM encoding='base64' rights='r' expires='e' actuate='onLoad'>AA"
                                + "</v:STREAM></v:BINARY><INFO name='late' value='1'/></v:DATA>"
                                + "<INFO name='later' value='2'/>")
                + "</RESOURCE></VOTABLE>");
        assertEquals(Event.TABLE_DATA, run.reader.next());
        assertEquals("v:STREAM", run.reader.payloadElementName());
        assertEquals("v:BINARY", run.reader.encodingElementName());
        assertEquals("BINARY", run.reader.encodingName());
        assertEquals("r", run.reader.stream().orElseThrow().rights().orElseThrow());
        assertEquals("onLoad", run.reader.stream().orElseThrow().actuate());
        TableElement early = run.reader.table();
        assertEquals(3, early.nrows().orElseThrow());
        assertEquals(List.of(), early.infos());
        assertTrue(early.data().orElseThrow().encoding().orElseThrow().stream().isPresent());
        assertEquals(1, run.document().tables().size(), "the snapshot has the open table");
    }

    @Test
    void wholeTableAtItsEnd() {
        SkeletonRun run = SkeletonRun.of(OPEN + "<RESOURCE>"
                        + table("", "<DATA><TABLEDATA/><INFO name='late' value='1'/></DATA><INFO name='n' value='2'/>")
                        + "<INFO name='QUERY_STATUS' value='OVERFLOW'>cut</INFO></RESOURCE>"
                        + "<INFO name='end' value='3'/></VOTABLE>")
                .all();
        VotableElement document = run.document();
        TableElement table = document.tables().get(0);
        assertEquals("2", table.infos().get(0).value().orElseThrow());
        assertEquals("1", table.data().orElseThrow().infos().get(0).value().orElseThrow());
        assertEquals("end", document.trailingInfos().get(0).name().orElseThrow());
        assertEquals("cut", run.reader.queryStatus().orElseThrow().text());
    }

    @Test
    void orderUnknownAttributesAndTextAreKept() {
        SkeletonRun run = SkeletonRun.of("<?xml version='1.0' encoding=\"UTF-8\" standalone='yes'?>\n<!-- first -->"
                        + "<?style sheet?>\n" + OPEN
                        + "<INFO name='a' value='&lt;&#10;'> kept \n<![CDATA[ <too> ]]>&amp;</INFO><!--in-->"
                        + "<RESOURCE x:y='1' name='n' zzz='2'><PARAM name='p' datatype='int' value='0x1F'/>\n"
                        + "<DESCRIPTION>  <b>bold</b> text </DESCRIPTION><LINK href='h'>words</LINK>stray</RESOURCE>"
                        + "<GROUP/></VOTABLE><!-- last -->")
                .all();
        VotableElement document = run.document();
        assertEquals(Optional.of("1.0"), document.prolog().xmlVersion());
        assertEquals(Optional.of("UTF-8"), document.prolog().encoding());
        assertEquals(Optional.of(true), document.prolog().standalone());
        assertEquals(
                List.of(new Comment(" first "), new ProcessingInstruction("style", "sheet")),
                document.prolog().before());
        assertEquals(List.of(new Comment(" last ")), document.prolog().after());
        assertEquals(
                List.of("version", "xmlns", "xmlns:x"),
                document.attributes().stream().map(Attribute::name).toList());
        List<Node> children = document.children();
        InfoElement info = (InfoElement) children.get(0);
        assertEquals("<\n", info.value().orElseThrow());
        assertEquals(" kept \n <too> &", info.text());
        assertEquals(new Comment("in"), children.get(1));
        ResourceElement resource = (ResourceElement) children.get(2);
        assertEquals(
                List.of(new Attribute("x:y", "1"), new Attribute("name", "n"), new Attribute("zzz", "2")),
                resource.attributes());
        assertEquals(31, resource.params().get(0).longValue().orElseThrow());
        DescriptionElement description =
                (DescriptionElement) resource.children().get(1);
        assertEquals(List.of(new Text("  "), new Fragment("<b>bold</b>"), new Text(" text ")), description.children());
        assertEquals("   text ", description.text());
        assertEquals(new Text("stray"), resource.children().get(3));
        assertEquals("GROUP", ((Element) children.get(3)).localName());
    }

    @Test
    void commentsAreOnlyKeptOnRequest() {
        byte[] bytes = (OPEN + "<DESCRIPTION>a<!-- b -->c</DESCRIPTION><RESOURCE/></VOTABLE>")
                .getBytes(StandardCharsets.UTF_8);
        SkeletonRun run = new SkeletonRun(bytes, Verify.WARN, ReadLimits.standard(), false).all();
        assertEquals(
                List.of(new Text("ac")),
                run.document().description().orElseThrow().children());
    }

    @Test
    void mivotBlocksAreKeptByteForByte() {
        String block = "<x:VODML xmlns:x='http://www.ivoa.net/xml/mivot'>\n\t<x:REPORT status = \"OK\"/>&#65;"
                + "<!-- c --><![CDATA[<]]><TABLE><FIELD/></TABLE></x:VODML >";
        SkeletonRun run = SkeletonRun.of(
                        OPEN + "<RESOURCE type='meta'>" + block + "<INFO name='a' value='b'/></RESOURCE></VOTABLE>")
                .all();
        ResourceElement resource = run.document().resources().get(0);
        assertEquals(block, resource.mivot().orElseThrow().xml());
        assertTrue(resource.children().get(1) instanceof InfoElement);
        assertEquals(List.of(), run.codes());
        assertEquals(List.of(), run.document().tables(), "what is foreign is no table");
    }

    @Test
    void nestedOptionsAndValues() {
        SkeletonRun run = SkeletonRun.of(OPEN + "<RESOURCE><TABLE><FIELD name='a' datatype='int'>"
                        + "<VALUES ID='v' type='actual' null='-1'><MIN value='0' inclusive='no'/><MAX value='9'/>"
                        + "<OPTION name='x' value='1'><OPTION value='2'/></OPTION></VALUES></FIELD>"
                        + "<FIELD name='b' datatype='int'><VALUES ref='v'/></FIELD></TABLE></RESOURCE></VOTABLE>")
                .all();
        TableElement table = run.document().tables().get(0);
        ValuesElement values = table.fields().get(0).values().get(0);
        assertEquals("actual", values.type());
        assertFalse(values.min().orElseThrow().inclusive());
        assertTrue(values.max().orElseThrow().inclusive());
        assertEquals("2", values.options().get(0).options().get(0).value().orElseThrow());
        assertEquals(
                Optional.of("-1"),
                run.document().columns(table).get(1).nullValue(),
                "the null of a VALUES that refers to another");
    }

    @Test
    void tableRefCopiesTheStructureAlsoForward() {
        String whole = "<TABLE ID='t'>" + FIELD + "</TABLE>";
        String data = "<DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA>";
        SkeletonRun back = SkeletonRun.of(
                        OPEN + "<RESOURCE>" + whole + "<TABLE ref='t'>" + data + "</TABLE></RESOURCE></VOTABLE>")
                .all();
        assertEquals("TABLEDATA [a int]", back.told.get(1));
        SkeletonRun forth = SkeletonRun.of(OPEN + "<RESOURCE><TABLE ref='t'/>" + whole + "</RESOURCE></VOTABLE>")
                .all();
        VotableElement document = forth.document();
        assertEquals("[a int]", document.columns(document.tables().get(0)).toString());
        SkeletonRun circle = SkeletonRun.of(
                        OPEN + "<RESOURCE><TABLE ID='t' ref='t'>" + data + "</TABLE></RESOURCE></VOTABLE>")
                .all();
        assertEquals(
                0, circle.document().columns(circle.document().tables().get(0)).size());
    }

    @Test
    void payloadsInWrongPlacesDoNoHarm() {
        SkeletonRun run = SkeletonRun.of(OPEN + "<RESOURCE><DATA><TABLEDATA><TR/></TABLEDATA></DATA>"
                        + "<TABLE>" + FIELD + "<DATA><TABLEDATA><TR/></TABLEDATA><BINARY><STREAM>AA</STREAM></BINARY>"
                        + "</DATA><DATA><STREAM>xx</STREAM></DATA></TABLE></RESOURCE></VOTABLE>")
                .all();
        assertEquals(
                List.of(
                        Event.ORPHAN_DATA,
                        Event.TABLE_DATA,
                        Event.ORPHAN_DATA,
                        Event.ORPHAN_DATA,
                        Event.TABLE_END,
                        Event.DOCUMENT_END),
                run.events);
        assertTrue(run.codes().contains("W26"));
    }

    @Test
    void encodingsOfThirdPartiesAreElements() {
        SkeletonRun run = SkeletonRun.of(OPEN + "<RESOURCE>"
                        + table("", "<DATA><ACME level='9'><STREAM href='a.acme'/></ACME></DATA>")
                        + "</RESOURCE></VOTABLE>")
                .all();
        EncodingElement acme =
                run.document().tables().get(0).data().orElseThrow().encoding().orElseThrow();
        assertEquals("ACME", acme.localName());
        assertEquals(Optional.of("9"), acme.attribute("level"));
        assertEquals(Optional.of("a.acme"), acme.stream().orElseThrow().href());
        assertEquals("ACME [a int]", run.told.get(0));
    }

    @Test
    void versionIsKnownFromTheRootOn() {
        SkeletonRun run = SkeletonRun.of("<VOTABLE version='1.2'><RESOURCE><TABLE/></RESOURCE></VOTABLE>");
        run.next();
        assertEquals(VoTableVersion.V1_2, run.reader.version());
    }

    @Test
    void otherDocumentsAreRefusedWithHelp() {
        FormatException html = assertThrows(
                FormatException.class,
                () -> SkeletonRun.of(
                                "<html><head><title>503 Service Unavailable</title></head><body>Try later</body></html>")
                        .all());
        assertTrue(html.getMessage().contains("HTML page"), html::getMessage);
        assertTrue(html.getMessage().contains("503 Service Unavailable Try later"), html::getMessage);
        assertEquals("E19", html.issue().orElseThrow().code().code());
        FormatException other = assertThrows(
                FormatException.class,
                () -> SkeletonRun.of("<votable><RESOURCE/></votable>").all());
        assertTrue(other.getMessage().contains("'votable', not VOTABLE"), other::getMessage);
    }

    @Test
    void brokenXmlIsAFormatExceptionWithItsPlace() {
        for (String broken : List.of(
                "",
                "  ",
                "hello",
                "<VOTABLE",
                "<VOTABLE>",
                "<VOTABLE><RESOURCE></VOTABLE>",
                "<VOTABLE/><VOTABLE/>",
                "<VOTABLE a='1' a='2'/>",
                "<VOTABLE>&bogus;</VOTABLE>",
                "<VOTABLE a='&bogus;'/>",
                "<VOTABLE>\u0001</VOTABLE>",
                "<VOTABLE>&#0;</VOTABLE>",
                "<VOTABLE><![CDATA[</VOTABLE>",
                "<VOTABLE><!-- -- --></VOTABLE>",
                "<!DOCTYPE VOTABLE [<!ENTITY e 'x'>]><VOTABLE>&e;</VOTABLE>")) {
            FormatException e = assertThrows(
                    FormatException.class, () -> SkeletonRun.of(broken).all(), () -> "accepted " + broken);
            assertTrue(e.getMessage().contains("E4"), e::getMessage);
        }
        FormatException e = assertThrows(
                FormatException.class,
                () -> SkeletonRun.of("<?xml version='1.0'?>\n<VOTABLE>\n <RESOURCE>\n</VOTABLE>")
                        .all());
        assertEquals(4, e.location().line(), e::getMessage);
    }

    @Test
    void verifyExceptionThrowsAtTheFirstWarning() {
        byte[] bytes = (OPEN + "<INFO name='a'/><RESOURCE type='x'/></VOTABLE>").getBytes(StandardCharsets.UTF_8);
        FormatException e = assertThrows(
                FormatException.class,
                () -> new SkeletonRun(bytes, Verify.EXCEPTION, ReadLimits.standard(), true).all());
        assertEquals("W35", e.issue().orElseThrow().code().code());
        SkeletonRun silent = new SkeletonRun(bytes, Verify.IGNORE, ReadLimits.standard(), true).all();
        assertEquals(List.of(), silent.codes());
        assertEquals(1, silent.log.counts().get("E18"));
    }

    @Test
    void badParametersAreNotFatal() {
        SkeletonRun run = SkeletonRun.of(OPEN + "<RESOURCE><PARAM name='p' datatype='int' value='1x'/>"
                        + "<PARAM name='q' datatype='float' arraysize='2' value='1 -Inf'/></RESOURCE></VOTABLE>")
                .all();
        List<ParamElement> params = run.document().resources().get(0).params();
        assertTrue(params.get(0).longValue().isEmpty());
        assertEquals(Double.NEGATIVE_INFINITY, params.get(1).doubles()[1]);
    }
}
