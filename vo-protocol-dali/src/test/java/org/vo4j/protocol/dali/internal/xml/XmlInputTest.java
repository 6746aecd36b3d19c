// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;

/** Hostile and odd XML against the reader of all service documents. */
final class XmlInputTest {
    private static final XmlLimits TIGHT = new XmlLimits(100_000, 1000, 10_000, 20, 10);

    private static XmlInput open(String text) {
        return open(text, StandardCharsets.UTF_8);
    }

    private static XmlInput open(String text, Charset charset) {
        return XmlInput.open(new ByteArrayInputStream(text.getBytes(charset)), "here.xml", TIGHT);
    }

    private static String failure(String text) {
        return assertThrows(FormatException.class, () -> {
                    XmlInput xml = open(text);
                    List<String> names = new ArrayList<>();
                    xml.children(names::add);
                    xml.finish();
                })
                .getMessage();
    }

    @Test
    void namesAreLocalWhateverThePrefixAndItsDeclaration() {
        XmlInput xml = open("<a:root xsi:type='q:T' xmlns:b='wrong'><b:x c:href='1'>t</b:x><y>u</y></a:root>");
        List<String> seen = new ArrayList<>();
        assertEquals("root", xml.name());
        assertEquals("T", xml.xsiType());
        xml.children(name -> seen.add(name + xml.attribute("href") + xml.text()));
        xml.finish();
        assertEquals(List.of("x1t", "yu"), seen);
    }

    @Test
    void whatIsNotReadIsSkipped() {
        XmlInput xml = open("<r><a><b><c/>text</b></a><d>1</d><e/></r>");
        List<String> seen = new ArrayList<>();
        xml.children(name -> seen.add(name));
        assertEquals(List.of("a", "d", "e"), seen);
    }

    @Test
    void blanksBeforeTheDeclarationAndOtherEncodingsAreRead() {
        assertEquals("r", open("\n  <?xml version='1.0'?><r/>").name());
        assertEquals("r", open("\uFEFF<?xml version='1.0'?><r/>").name());
        assertEquals(
                "r",
                open("<?xml version='1.0' encoding='UTF-16'?><r/>", StandardCharsets.UTF_16)
                        .name());
        XmlInput latin = open("<?xml version='1.0' encoding='ISO-8859-1'?><r>\u00e9</r>", StandardCharsets.ISO_8859_1);
        assertEquals("\u00e9", latin.text());
    }

    @Test
    void entitiesOfADocumentTypeAreRefused() {
        String bomb = "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><r>&b;</r>";
        assertTrue(assertThrows(FormatException.class, () -> open(bomb).text())
                .getMessage()
                .contains("well-formed"));
    }

    @Test
    void nothingOutsideIsFetched() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            canary.setSoTimeout(1);
            String dtd = "<!DOCTYPE r SYSTEM '" + address + "'><r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                    + " xsi:schemaLocation='u " + address + "'>t</r>";
            assertEquals("t", open(dtd).text());
            String entity = "<!DOCTYPE r [<!ENTITY x SYSTEM '" + address + "'>]><r>&x;</r>";
            assertThrows(FormatException.class, () -> open(entity).text());
            assertThrows(java.net.SocketTimeoutException.class, canary::accept);
        }
    }

    @Test
    void everythingIsBounded() {
        assertTrue(
                failure("<r>" + "<a>".repeat(30) + "</a>".repeat(30) + "</r>").contains("deeper than 20"));
        assertTrue(failure("<r>" + "<a/>".repeat(1001) + "</r>").contains("more than 1000 elements"));
        assertTrue(failure("<r>" + "<!-- blank -->".repeat(10_000) + "</r>").contains("longer than 100000 bytes"));
        StringBuilder attributes = new StringBuilder("<r><a");
        for (int i = 0; i < 11; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        assertTrue(failure(attributes + "/></r>").contains("more than 10 attributes"));
        assertTrue(assertThrows(
                        FormatException.class,
                        () -> open("<r>" + "x".repeat(10_001) + "</r>").text())
                .getMessage()
                .contains("longer than 10000 characters"));
    }

    @Test
    void manyEscapedAmpersandsAreNoAttack() {
        XmlLimits wide = new XmlLimits(1 << 24, 1000, 1 << 20, 20, 10);
        byte[] bytes = ("<r>" + "&amp;".repeat(120_000) + "</r>").getBytes(StandardCharsets.UTF_8);
        XmlInput xml = XmlInput.open(new ByteArrayInputStream(bytes), "here.xml", wide);
        assertEquals(120_000, xml.text().length());
    }

    @Test
    void whatIsNoXmlIsNamed() {
        assertTrue(failure("").contains("empty document"));
        assertTrue(failure(" \n ").contains("empty document"));
        assertTrue(failure("{\"error\": \"no\"}").contains("{\"error\""));
        assertTrue(failure("<html><body>Log in</body></html>").contains("web page"));
        assertTrue(failure("<HTML>").contains("web page"));
        String cut = failure("<r><a>");
        assertTrue(cut.startsWith("here.xml:1:"), cut);
        assertTrue(failure("<r/><r/>").contains("here.xml"));
    }

    @Test
    void everyCutIsNoticed() {
        String text = "<?xml version='1.0'?><r><a b='c'>text</a><d/></r>";
        for (int end = 0; end < text.length(); end++) {
            String cut = text.substring(0, end);
            assertTrue(failure(cut).contains("here.xml"), cut);
        }
    }

    /** The JDK's parser would print what it cannot decode on the standard error of the program. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- \u00ff --><r/>",
                "<r>caf\u00e9</r>",
                "<r>\u00c3</r>",
                "<r a='\u00e9'/>",
                "<r><\u00e9/></r>",
                "<r>\u00ed\u00a0\u0080</r>",
                "<r><?p \u00fe\u00ff?></r>",
                "<r><![CDATA[\u00e9]]></r>",
                "<r/><!-- \u00e9 -->",
                "<?xml version='1.0' encoding='US-ASCII'?><r>\u00e9</r>",
                "<?xml version='1.0' encoding='no-such'?><r/>",
                "<?xml version='1.0' encoding='*'?><r/>",
            })
    void bytesThatAreNoTextAreReportedAndNothingIsPrinted(String latin) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            String message = assertThrows(FormatException.class, () -> {
                        XmlInput xml = open(latin, StandardCharsets.ISO_8859_1);
                        xml.text();
                        xml.finish();
                    })
                    .getMessage();
            assertTrue(message.startsWith("here.xml"), message);
            assertTrue(message.contains("UTF-8") || message.contains("ASCII") || message.contains("encoding"), message);
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void encodingsAreThoseOfTheBytesBeforeThoseOfTheDeclaration() {
        String text = "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n<r>\u00e9</r>";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16)) {
            assertEquals("\u00e9", open(text, charset).text(), charset.name());
            assertEquals("\u00e9", open("<r>\u00e9</r>", charset).text(), charset.name());
        }
        assertEquals("\u00e9", open("\ufeff" + text, StandardCharsets.UTF_16LE).text());
        String windows = "<?xml version='1.0' encoding='windows-1252'?><r>\u20ac</r>";
        assertEquals("\u20ac", open(windows, Charset.forName("windows-1252")).text());
    }

    @Test
    void collapseMakesTokens() {
        assertEquals("a b c", XmlInput.collapse("  a \n\t b c "));
        assertEquals("a b", XmlInput.collapse("a b"));
        assertEquals("", XmlInput.collapse(" \n"));
        assertEquals("a b", XmlInput.collapse("a\nb"));
    }
}
