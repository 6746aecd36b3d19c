// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;

/** Damaged skeletons end in a FormatException or in a document, never in anything else. */
class SkeletonHostileTest {
    private static final String DOCUMENT = "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE VOTABLE><!-- c -->\n"
            + "<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3' xmlns:x='urn:x'>"
            + "<DESCRIPTION>a &lt; b <b>c</b><![CDATA[d]]></DESCRIPTION><COOSYS ID='c' system='ICRS' epoch='J2000'/>"
            + "<TIMESYS ID='t' timescale='TT' refposition='BARYCENTER' timeorigin='MJD-origin'/>"
            + "<GROUP ID='g' ref='c'><PARAM name='p' datatype='int' arraysize='2' value='1 0x2'/></GROUP>"
            + "<RESOURCE type='meta'><x:VODML><x:A a='>'/></x:VODML><?pi data?>"
            + "<TABLE ID='tab' nrows='1'><FIELD ID='f' name='a' datatype='double' ucd='pos.eq.ra' width='5'>"
            + "<VALUES ID='v' null='-1'><MIN value='1'/><OPTION value='2'><OPTION value='3'/></OPTION></VALUES>"
            + "<LINK href='http://a/${f}' content-type='text/html'/></FIELD><GROUP><FIELDref ref='f'/></GROUP>"
            + "<DATA><TABLEDATA>\n<TR><TD>1</TD></TR></TABLEDATA><INFO name='n' value='v'/></DATA></TABLE>"
            + "<TABLE ref='tab'><DATA><BINARY2><STREAM encoding='base64'>AAAA</STREAM></BINARY2></DATA></TABLE>"
            + "<TABLE ref='tab'><DATA><OTHER>x</OTHER></DATA></TABLE></RESOURCE>"
            + "<INFO name='QUERY_STATUS' value='OK' ref='nothing'/></VOTABLE>\n<!-- end -->";

    private static final byte[] BYTES = DOCUMENT.getBytes(StandardCharsets.UTF_8);

    /** Whether the document could be read to its end. */
    private static boolean read(byte[] bytes, String what) {
        try {
            SkeletonRun run = new SkeletonRun(bytes, Verify.WARN, ReadLimits.standard(), true).all();
            assertEquals(run.document().hashCode(), run.document().hashCode());
            run.document().tables().forEach(run.document()::columns);
            return true;
        } catch (VoException e) {
            assertTrue(e.getMessage() != null && e.getMessage().length() > 10, what);
            return false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return fail(what + " gave " + e, e);
        }
    }

    @Test
    void theWholeDocumentIsSound() {
        SkeletonRun run = SkeletonRun.of(DOCUMENT).all();
        assertEquals(List.of("W37", "W67", "W80"), run.codes());
        assertEquals(3, run.document().tables().size());
    }

    @Test
    void cutAtEveryByte() {
        int sound = 0;
        for (int length = 0; length < BYTES.length; length++) {
            sound += read(Arrays.copyOf(BYTES, length), "cut to " + length + " bytes") ? 1 : 0;
        }
        assertTrue(sound < 20, "only what follows the root may be missing, but " + sound + " cuts were read");
    }

    @Test
    void seededMutations() {
        long seed = 20261121;
        Random random = new Random(seed);
        String alphabet = "<>/='\"&;![]-?: \nTABLEDxyz0";
        for (int i = 0; i < 20_000; i++) {
            byte[] mutant = BYTES.clone();
            int count = 1 + random.nextInt(4);
            for (int k = 0; k < count; k++) {
                int at = random.nextInt(mutant.length);
                switch (random.nextInt(3)) {
                    case 0 -> mutant[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
                    case 1 -> mutant[at] = (byte) random.nextInt(256);
                    default -> {
                        // a piece copied over another
                        int from = random.nextInt(mutant.length);
                        int length = Math.min(random.nextInt(60), mutant.length - Math.max(at, from));
                        System.arraycopy(BYTES, from, mutant, at, length);
                    }
                }
            }
            read(mutant, "seed " + seed + ", mutant " + i);
        }
    }
}
