// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;

/** What the splitter relies on in the JDK's parser, on every JDK; and the bounds on what a skeleton may cost. */
class SkeletonXmlTest {
    private static XMLStreamReader open(String document) {
        return SkeletonXml.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    /** Gives a document up to a place and then fails the test when asked for more. */
    private static final class UpTo extends InputStream {
        private final byte[] bytes;
        private int at;
        private int end;

        UpTo(String document, int end) {
            this.bytes = document.getBytes(StandardCharsets.UTF_8);
            this.end = end;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == bytes.length) {
                return -1;
            }
            if (at == end) {
                throw new IllegalStateException("The parser reads behind the start tag");
            }
            int count = Math.min(length, end - at);
            System.arraycopy(bytes, at, into, offset, count);
            at += count;
            return count;
        }
    }

    @Test
    void startTagIsToldBeforeTheBytesBehindItAreAskedFor() throws XMLStreamException {
        String head = "<VOTABLE><TABLE><DATA><TABLEDATA a = '1>' >";
        String document = head + "<TR/></TABLEDATA></DATA></TABLE></VOTABLE>";
        UpTo bytes = new UpTo(document, head.length());
        XMLStreamReader in = SkeletonXml.open(bytes);
        while (!(in.next() == XMLStreamConstants.START_ELEMENT
                && in.getLocalName().equals("TABLEDATA"))) {
            // on to it
        }
        assertEquals("1>", in.getAttributeValue(0));
        assertThrows(IllegalStateException.class, in::next);
    }

    @Test
    void namesAreAsTheDocumentWritesThem() throws XMLStreamException {
        XMLStreamReader in = open("<v:VOTABLE xmlns:v='u' xmlns='d' x:y='1' z='2'><a/></v:VOTABLE>");
        in.next();
        assertEquals("v:VOTABLE", in.getLocalName(), "not aware of namespaces, the local name has the prefix");
        assertEquals("v", in.getAttributeLocalName(0), "but that of an attribute has not");
        assertEquals("xmlns", in.getAttributePrefix(0));
        assertEquals("xmlns", in.getAttributeLocalName(1));
        assertEquals("y", in.getAttributeLocalName(2));
        assertEquals("x", in.getAttributePrefix(2));
        assertEquals(4, in.getAttributeCount());
    }

    @Test
    void aMillionEntitiesPass() throws XMLStreamException {
        int count = 1_000_000;
        XMLStreamReader in = open("<VOTABLE>" + "&amp;".repeat(count) + "</VOTABLE>");
        int seen = 0;
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.CHARACTERS) {
                seen += in.getTextLength();
            }
        }
        assertEquals(count, seen);
    }

    @Test
    void noExternalEntityAndNoDtdIsRead() {
        String document = "<!DOCTYPE VOTABLE SYSTEM 'file:///nowhere/to/be/found.dtd' [<!ENTITY e SYSTEM "
                + "'file:///etc/hostname'>]><VOTABLE version='1.0'><RESOURCE/></VOTABLE>";
        assertEquals(1, SkeletonRun.of(document).all().document().resources().size(), "a DOCTYPE alone does no harm");
        FormatException e = assertThrows(
                FormatException.class,
                () -> SkeletonRun.of(document.replace("<RESOURCE/>", "<DESCRIPTION>&e;</DESCRIPTION><RESOURCE/>"))
                        .all());
        assertTrue(e.getMessage().contains("E45"), e::getMessage);
    }

    @Test
    void depthIsBoundedOnASmallStack() throws InterruptedException {
        for (String name : new String[] {"RESOURCE", "foreign", "OPTION"}) {
            byte[] bytes = ("<VOTABLE version='1.5'><RESOURCE>" + ("<" + name + ">").repeat(100_000))
                    .getBytes(StandardCharsets.UTF_8);
            Throwable thrown =
                    onSmallStack(() -> new SkeletonRun(bytes, Verify.IGNORE, ReadLimits.standard(), false).all());
            assertTrue(thrown instanceof FormatException, () -> name + ": " + thrown);
            assertTrue(
                    String.valueOf(thrown.getMessage()).contains("W77")
                            || String.valueOf(thrown.getMessage()).contains("E45"),
                    () -> name + ": " + thrown);
        }
    }

    @Test
    void deepModelsAreWalkedOnASmallStack() throws InterruptedException {
        ReadLimits deep = new ReadLimits(1_000_000, 10, 1000, 1000, 10, 1000, 1000, Long.MAX_VALUE, 1);
        int depth = 50_000;
        byte[] bytes = ("<VOTABLE version='1.5'>" + "<RESOURCE>".repeat(depth) + "<TABLE/>"
                        + "</RESOURCE>".repeat(depth) + "</VOTABLE>")
                .getBytes(StandardCharsets.UTF_8);
        Throwable thrown = onSmallStack(() -> {
            SkeletonRun one = new SkeletonRun(bytes, Verify.IGNORE, deep, false).all();
            SkeletonRun other = new SkeletonRun(bytes, Verify.IGNORE, deep, false).all();
            assertEquals(one.document(), other.document());
            assertEquals(one.document().hashCode(), other.document().hashCode());
            assertEquals(1, one.document().tables().size());
            assertTrue(one.document().resourceOf(one.document().tables().get(0)).isPresent());
        });
        assertEquals(null, thrown, String.valueOf(thrown));
    }

    @Test
    void attributesFieldsAndTextsAreBounded() {
        ReadLimits small = new ReadLimits(20, 5, 1 << 20, 1000, 3, 1000, 1000, Long.MAX_VALUE, 1);
        bounded("<VOTABLE a='1' b='1' c='1' d='1' e='1' f='1'/>", small, "maxAttributes");
        bounded(
                "<VOTABLE><RESOURCE><TABLE>" + "<FIELD name='a' datatype='int'/>".repeat(4)
                        + "</TABLE></RESOURCE></VOTABLE>",
                small,
                "maxColumns");
        bounded("<VOTABLE><DESCRIPTION>" + "word ".repeat(300) + "</DESCRIPTION></VOTABLE>", small, "maxTextBytes");
    }

    private static void bounded(String document, ReadLimits limits, String limit) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        FormatException e =
                assertThrows(FormatException.class, () -> new SkeletonRun(bytes, Verify.IGNORE, limits, false).all());
        assertTrue(e.getMessage().contains("W77"), e::getMessage);
        assertTrue(e.getMessage().contains(limit), e::getMessage);
    }

    private static Throwable onSmallStack(Runnable task) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, task, "small stack", 256 << 10);
        thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
        thread.start();
        thread.join();
        return thrown.get();
    }
}
