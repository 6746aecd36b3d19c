// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;
import org.vo4j.votable.mivot.AttributeElement;
import org.vo4j.votable.mivot.InstanceElement;
import org.vo4j.votable.mivot.ModelElement;
import org.vo4j.votable.mivot.ModelObject;
import org.vo4j.votable.mivot.TemplatesElement;
import org.vo4j.votable.mivot.VodmlElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.VotableElement;

/** MIVOT blocks in documents that are written while their rows come (K). */
class AnnotatedWriterTest {
    private static final VodmlElement BLOCK = VodmlElement.of(
            ModelElement.of("m", "http://example.org/m.xml"),
            TemplatesElement.of(
                    InstanceElement.of("m:Star", AttributeElement.column("m:Star.ra", "ivoa:RealQuantity", "ra"))));

    private static final String DOCUMENT = "<?xml version='1.0'?>\n"
            + "<v:VOTABLE version='1.5' xmlns:v='http://www.ivoa.net/xml/VOTable/v1.3'>"
            + "<v:RESOURCE type='results'><v:INFO name='QUERY_STATUS' value='OK'/>"
            + "<v:TABLE><v:FIELD name='ra' datatype='double' unit='deg'/><v:DATA><v:TABLEDATA>"
            + "<v:TR><v:TD>1.5</v:TD></v:TR><v:TR><v:TD>2.5</v:TD></v:TR></v:TABLEDATA></v:DATA></v:TABLE>"
            + "<v:INFO name='after' value='x'/></v:RESOURCE></v:VOTABLE>";

    private static byte[] transferred(String document, WriteOptions options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VoTableReader in = VoTableReader.open(document.getBytes(StandardCharsets.UTF_8));
                VoTableWriter out = VoTableWriter.create(bytes, options)) {
            in.transferTo(out);
        }
        return bytes.toByteArray();
    }

    private static void check(byte[] written) {
        VoTable read = VoTable.read(written);
        ResourceElement resource = read.document().resources().get(0);
        assertEquals("meta", resource.resources().get(0).type());
        assertEquals(Optional.of(BLOCK), VodmlElement.of(resource));
        ModelObject star = read.annotation()
                .orElseThrow()
                .objects(read.elements().get(0), read.firstTable().row(1))
                .get(0);
        assertEquals(2.5, star.number("ra").orElseThrow());
        ValidationReport report =
                VoTableValidator.validate(new java.io.ByteArrayInputStream(written), "a.vot", ReadOptions.standard());
        assertEquals(Map.of(), report.counts(), report.issues().toString());
    }

    @Test
    void aTransferPutsTheBlockBeforeTheTable() {
        byte[] plain = transferred(DOCUMENT, WriteOptions.standard());
        byte[] annotated = transferred(DOCUMENT, WriteOptions.standard().annotation(BLOCK));
        check(annotated);
        check(transferred(DOCUMENT, WriteOptions.encoding("TABLEDATA").annotation(BLOCK)));
        String text = new String(annotated, StandardCharsets.UTF_8);
        assertTrue(text.contains("<v:RESOURCE type=\"meta\">"), text);
        assertTrue(text.indexOf("VODML") < text.indexOf("<v:TABLE"), text);
        assertTrue(text.indexOf("name=\"after\"") > 0 || text.indexOf("name='after'") > 0, text);
        assertTrue(annotated.length > plain.length);
    }

    @Test
    void aDocumentOfRowsThatComeOnceGetsTheBlock() {
        VoTable source = VoTable.read(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VoTableWriter out =
                VoTableWriter.create(bytes, WriteOptions.standard().annotation(BLOCK))) {
            out.write(source.firstTable());
        }
        check(bytes.toByteArray());
    }

    @Test
    void whatCannotBeAnnotatedIsAnErrorAndNoFile(@TempDir Path folder) {
        WriteOptions options = WriteOptions.standard().annotation(BLOCK);
        String annotated = new String(transferred(DOCUMENT, options), StandardCharsets.UTF_8);
        assertThrows(VoException.class, () -> transferred(annotated, options));
        String none = "<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE/></VOTABLE>";
        Path file = folder.resolve("a.vot");
        try (VoTableReader in = VoTableReader.open(none.getBytes(StandardCharsets.UTF_8));
                VoTableWriter out = VoTableWriter.create(file, options)) {
            assertThrows(VoException.class, () -> in.transferTo(out));
        }
        assertFalse(Files.exists(file));
        assertThrows(
                FormatException.class,
                () -> WriteOptions.standard().annotation(VodmlElement.of(TemplatesElement.of())));
        VotableElement empty =
                VoTable.read(none.getBytes(StandardCharsets.UTF_8)).document();
        try (VoTableWriter out = VoTableWriter.create(file, options)) {
            assertThrows(VoException.class, () -> out.write(empty, java.util.List.of()));
        }
    }
}
