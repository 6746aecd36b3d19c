// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vo4j.api.ReadLimits;
import org.vo4j.votable.Corpus;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.VotableElement;

/** What nobody touches keeps all its bytes (K: round trip byte-stable). */
class UntouchedBlockTest {
    private static final Pattern BLOCK =
            Pattern.compile("<([\\w-]+:)?VODML\\b.*?</([\\w-]+:)?VODML\\s*>", Pattern.DOTALL);

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Corpus.folder())) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void blocksOfTheCorpus(Path file) throws IOException {
        Matcher block = BLOCK.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        while (block.find()) {
            unchanged(block.group());
        }
    }

    private static final String SAMPLE = """
            <VODML xmlns="http://www.ivoa.net/xml/mivot"   xmlns:x='urn:x' >
            \t<!-- a <comment> & more -->
              <REPORT  status = 'OK' >It's &lt;done&gt; &#x2713; \u2713<![CDATA[<&>]]></REPORT>
              <?target some data?>
              <MODEL name="m"	url="http://a/?b&amp;c" />
              <GLOBALS></GLOBALS>

              <TEMPLATES ><INSTANCE dmtype="m:T"
                    dmid='i'><ATTRIBUTE dmtype='ivoa:string' dmrole="m:T.a" value="a &quot;b&#10;c"/></INSTANCE
              ></TEMPLATES>
            </VODML  >""";

    @Test
    void blocksOfAnyLayout() {
        unchanged(SAMPLE);
        unchanged(SAMPLE.replace("\n", "\r\n"));
        unchanged(SAMPLE.replace("\n", "\r"));
        unchanged(SAMPLE.replaceAll("<(/?)(?=[A-Z]+)", "<$1mv:")
                .replace("xmlns=", "xmlns:mv=")
                .replace("![mv:", "!["));
    }

    /** White space, comments and characters anywhere between the elements. */
    @Test
    void blocksOfRandomLayout() {
        long seed = Long.getLong("vo.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> fillers =
                List.of(" ", "\n", "\t", "\r\n", "<!---->", "<!-- <VODML> -->", "<?p?>", "<!-- \u03b1\ud83d\ude00 -->");
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder(SAMPLE);
            for (int at = text.length() - 5; at > 70; at--) {
                if (text.charAt(at) == '<' && Character.isUpperCase(text.charAt(at + 1)) && random.nextInt(3) == 0) {
                    text.insert(at, fillers.get(random.nextInt(fillers.size())));
                }
            }
            try {
                unchanged(text.toString());
            } catch (AssertionError e) {
                throw new AssertionError("-Dvo.seed=" + seed + " " + e.getMessage(), e);
            }
        }
    }

    /** A prefix that is declared outside of a block is declared in it when it moves to another document. */
    @Test
    void aBlockThatMovesKeepsItsNamespace() {
        String text = "<v:VOTABLE version='1.5' xmlns:v='http://www.ivoa.net/xml/VOTable/v1.3'"
                + " xmlns:mv='http://www.ivoa.net/xml/mivot'><v:RESOURCE type='results'><v:RESOURCE type='meta'>"
                + "<mv:VODML><mv:MODEL name='m'/></mv:VODML></v:RESOURCE><v:TABLE><v:FIELD name='a' datatype='int'/>"
                + "</v:TABLE></v:RESOURCE></v:VOTABLE>";
        VoTable document = VoTable.read(text.getBytes(StandardCharsets.UTF_8));
        VodmlElement block =
                VodmlElement.of(document.document().resources().get(0)).orElseThrow();
        assertEquals("<mv:VODML><mv:MODEL name='m'/></mv:VODML>", block.xml());
        VotableElement other =
                VoTable.read("""
                <VOTABLE version="1.5" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
                <TABLE><FIELD name="a" datatype="int"/></TABLE></RESOURCE></VOTABLE>
                """.getBytes(StandardCharsets.UTF_8)).document();
        VotableElement attached = Annotations.attach(other, block);
        VodmlElement moved = VodmlElement.of(attached.resources().get(0)).orElseThrow();
        assertEquals(block, moved);
        assertEquals(block, Annotations.require(moved.xml()));
    }

    private static void unchanged(String block) {
        assertEquals(block, VodmlElement.read(block, ReadLimits.standard()).xml());
        String text = "<?xml version='1.0' encoding='UTF-8'?>\n<VOTABLE version='1.5'"
                + " xmlns='http://www.ivoa.net/xml/VOTable/v1.3'>\n<RESOURCE type='results'><RESOURCE type='meta'>"
                + block
                + "</RESOURCE><TABLE><FIELD name='a' datatype='int'/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA>"
                + "</DATA></TABLE></RESOURCE></VOTABLE>";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<byte[]> written = new ArrayList<>();
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        VoTable.read(bytes).write(memory, WriteOptions.standard());
        written.add(memory.toByteArray());
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (VoTableReader in = VoTableReader.open(bytes);
                VoTableWriter out = VoTableWriter.create(stream, WriteOptions.standard())) {
            in.transferTo(out);
        }
        written.add(stream.toByteArray());
        for (byte[] one : written) {
            String again = new String(one, StandardCharsets.UTF_8);
            assertTrue(again.contains(block), () -> block + "\nbecame\n" + again);
        }
    }
}
