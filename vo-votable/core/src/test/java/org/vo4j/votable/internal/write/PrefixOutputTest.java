// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vo4j.testkit.TestOutput;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.WriteOptions;

/** Rows take the prefix of the document around them (B18). */
class PrefixOutputTest {
    @Test
    void everyTagInPiecesOfEverySize() {
        String markup = "<TR><TD>a &lt; b</TD><TD/></TR>\n".repeat(2000);
        String expected = "<vot:TR><vot:TD>a &lt; b</vot:TD><vot:TD/></vot:TR>\n".repeat(2000);
        byte[] bytes = markup.getBytes(StandardCharsets.UTF_8);
        for (int piece : new int[] {1, 2, 3, 7, 1000, 40_000}) {
            TestOutput document = TestOutput.inWindows(piece, 50);
            PrefixOutput output = new PrefixOutput(document, "vot:");
            for (int at = 0; at < bytes.length; at += piece) {
                int count = Math.min(piece, bytes.length - at);
                output.reserve(count);
                System.arraycopy(bytes, at, output.array(), output.position(), count);
                output.position(output.position() + count);
            }
            output.finish();
            assertEquals(expected, new String(document.bytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void prefixedDocument() {
        String document =
                "<v:VOTABLE version='1.3' xmlns:v='http://www.ivoa.net/xml/VOTable/v1.3'><v:RESOURCE><v:TABLE>"
                        + "<v:FIELD name='a' datatype='int'/><v:DATA><v:TABLEDATA><v:TR><v:TD>1</v:TD></v:TR></v:TABLEDATA>"
                        + "</v:DATA></v:TABLE></v:RESOURCE></v:VOTABLE>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VoTable.read(document.getBytes(StandardCharsets.UTF_8)).write(out, WriteOptions.standard());
        String written = out.toString(StandardCharsets.UTF_8);
        assertTrue(written.contains("<v:TR><v:TD>1</v:TD></v:TR>"), written);
    }
}
