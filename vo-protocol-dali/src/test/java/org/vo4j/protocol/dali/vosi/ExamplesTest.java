// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.ServiceException;
import org.vo4j.protocol.dali.vosi.Example.Parameter;

/** Pages of examples: row T9 of the feature table, fault B25, and the whole vocabulary of DALI 1.1. */
final class ExamplesTest {
    private static final URI PAGE = URI.create("http://h/tap/examples");
    private static final String GOOD = """
            <?xml version="1.0"?><!DOCTYPE html SYSTEM "http://h/xhtml.dtd" [<!ENTITY x "y">]>
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>
            <div vocab="http://www.ivoa.net/rdf/examples#">
              <div id="x" resource="#x" typeof="example"><h2 property="name">Cone &amp;
                search</h2>
                <span property="capability">ivo://ivoa.net/std/TAP</span>
                <p>On <em property="table">gaia.source</em> and <em property="table">two</em>:</p>
                <pre property="query">
            SELECT *
              FROM gaia.source WHERE a &lt; 1 <![CDATA[AND b < 2]]>
                </pre>
                <span property="generic-parameter" typeof="keyval"><span property="key">LANG</span>
                  <span property="value">ADQL-2.1</span></span>
                <span property="own-term">mine</span>
              </div>
              <a property="continuation" href="more.html">more</a>
            </div></body></html>
            """;

    private static Examples parse(String text) {
        return Examples.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), PAGE);
    }

    @Test
    void theWholeVocabulary() {
        Examples examples = parse(GOOD);
        assertEquals(1, examples.examples().size());
        Example example = examples.examples().get(0);
        assertEquals("x", example.id());
        assertEquals("Cone & search", example.name());
        assertEquals(Optional.of("ivo://ivoa.net/std/TAP"), example.capability());
        assertEquals(List.of("gaia.source", "two"), example.tables());
        assertEquals(Optional.of("SELECT *\n  FROM gaia.source WHERE a < 1 AND b < 2"), example.query());
        assertEquals(List.of(new Parameter("LANG", "ADQL-2.1")), example.parameters());
        assertEquals(List.of("mine"), example.all("own-term"));
        assertEquals(List.of(URI.create("http://h/tap/more.html")), examples.continuations());
    }

    @Test
    void htmlThatIsNoXml() {
        Examples examples = parse(
                "<!doctype HTML><HTML><meta charset=utf-8><script>if (a<b) '<div property=query>'</script>"
                        + "<DIV VOCAB='ivo://ivoa.net/std/DALI#examples'><div typeof=example id=a><p property=name>First&nbsp;one"
                        + "<p>text <br> <b property=query>SELECT 1 &copy; & 2</b></div>"
                        + "<div typeof='example' id=b><ul><li property=table>t1<li property=table>t2</ul><span property=name>Second");
        assertEquals(2, examples.examples().size());
        assertEquals("First\u00a0one", examples.examples().get(0).name());
        assertEquals(
                Optional.of("SELECT 1 &copy; & 2"), examples.examples().get(0).query());
        assertEquals(List.of("t1", "t2"), examples.examples().get(1).tables());
        assertEquals("Second", examples.examples().get(1).name());
    }

    @Test
    void otherVocabulariesAreLeftAlone() {
        Examples examples =
                parse("<div vocab='http://schema.org/'><div typeof='example'><i property='name'>no</i></div>"
                        + "<div vocab='http://www.ivoa.net/rdf/examples#'><div typeof='http://www.ivoa.net/rdf/examples#example'>"
                        + "<i property='http://www.ivoa.net/rdf/examples#name'>yes</i></div></div></div>");
        assertEquals(
                List.of("yes"), examples.examples().stream().map(Example::name).toList());
    }

    @Test
    void queriesWithoutExamplesAroundThemCount() {
        assertEquals(
                Optional.of("SELECT 1"),
                parse("<html><pre property='query'>SELECT 1</pre></html>")
                        .examples()
                        .get(0)
                        .query());
    }

    @Test
    void t9AServiceWithoutExamplesHasNone() {
        FakeService service = new FakeService();
        assertEquals(
                List.of(),
                VosiService.at(service, URI.create("http://h/tap")).examples().examples());
        FakeService broken = new FakeService().on("http://h/tap/examples", 500, "oops");
        assertThrows(
                ServiceException.class,
                () -> VosiService.at(broken, URI.create("http://h/tap")).examples());
    }

    private static String page(String name, String... links) {
        StringBuilder page = new StringBuilder("<div vocab='http://www.ivoa.net/rdf/examples#'><div typeof='example'>"
                + "<i property='name'>" + name + "</i></div>");
        for (String link : links) {
            page.append("<a property='continuation' href='").append(link).append("'/>");
        }
        return page.append("</div>").toString();
    }

    @Test
    void b25ADeadContinuationCostsOnlyItself() {
        FakeService service = new FakeService()
                .on("http://h/tap/examples", page("one", "dead", "two", "examples#x", "file:///etc/passwd"))
                .on("http://h/tap/two", page("two", "examples", "three"))
                .on("http://h/tap/three", page("three", "two"));
        Examples examples = VosiService.at(service, URI.create("http://h/tap")).examples();
        assertEquals(
                List.of("one", "two", "three"),
                examples.examples().stream().map(Example::name).toList());
        assertEquals(1, examples.problems().size());
        assertTrue(
                examples.problems().get(0).contains("http://h/tap/dead"),
                examples.problems().get(0));
        assertEquals(4, service.requests.size());
    }

    @Test
    void chainsOfContinuationsEnd() {
        FakeService service = new FakeService().on("http://h/tap/examples", page("0", "p1"));
        for (int i = 1; i < 20; i++) {
            service.on("http://h/tap/p" + i, page(Integer.toString(i), "p" + (i + 1)));
        }
        Examples examples = VosiService.at(service, URI.create("http://h/tap")).examples();
        assertEquals(5, examples.examples().size());
        assertEquals(List.of(URI.create("http://h/tap/p5")), examples.continuations());
    }

    @Test
    void damagedPagesDoNoHarm() {
        long seed = Long.getLong("vo.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(10); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) "<>&;\"'/\u0000![a".charAt(random.nextInt(11));
            }
            int end = random.nextInt(bytes.length);
            Examples examples = Examples.parse(new ByteArrayInputStream(bytes, 0, end), PAGE);
            assertTrue(examples.examples().size() <= 3, "seed " + seed + " page " + i);
        }
        assertEquals(List.of(), parse("<".repeat(100_000)).examples());
        assertEquals(List.of(), parse("<div>".repeat(100_000)).examples());
        assertEquals(
                List.of(),
                parse("<p>" + "&".repeat(1 << 20) + "<!x ".repeat(1 << 18)).examples());
        assertEquals(
                List.of(), parse("<a>".repeat(1 << 18) + "</b>".repeat(1 << 18)).examples());
        assertEquals(
                1,
                parse("<p typeof='example'>" + "<i property='a'>x".repeat(3000))
                        .examples()
                        .size());
    }
}
