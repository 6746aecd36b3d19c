// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.ServiceDocumentIssue;
import org.vo4j.api.ServiceException;
import org.vo4j.protocol.dali.xml.XmlElement;

/** Where the documents of a service are: row C16 of the feature table, and row V4. */
final class VosiServiceTest {
    private static final String CAPABILITIES = "<capabilities><capability standardID='ivo://x'/></capabilities>";

    @ParameterizedTest
    @CsvSource({
        "http://h:8081/a/tap, http://h:8081/a/tap/capabilities, http://h:8081/a/capabilities",
        "http://h/a/tap/?x=y, http://h/a/tap/capabilities, http://h/a/capabilities",
        "http://h/a/scs.aspx?cat=1&, http://h/a/scs.aspx/capabilities, http://h/a/capabilities",
        "http://h/tap, http://h/tap/capabilities, http://h/capabilities",
        "http://h:8080/a/tap/?x=1, http://h:8080/a/tap/capabilities, http://h:8080/a/capabilities",
    })
    void c16CandidatesInTheirOrder(URI service, String first, String second) {
        FakeService fake = new FakeService().on(second, CAPABILITIES);
        assertEquals(
                1, VosiService.at(fake, service).capabilities().capabilities().size());
        assertEquals(List.of(first, second), fake.asked());
    }

    @Test
    void c16AnAddressOfCapabilitiesIsTakenAsItIs() {
        FakeService fake = new FakeService().on("http://h/tap/capabilities", CAPABILITIES);
        VosiService.at(fake, URI.create("http://h/tap/capabilities")).capabilities();
        assertEquals(List.of("http://h/tap/capabilities"), fake.asked());
    }

    @Test
    void c16BusyWithATimeGoesOnAndOtherFailuresStop() {
        FakeService busy = new FakeService()
                .on("http://h/a/tap/capabilities", 503, "", "Retry-After", "5")
                .on("http://h/a/capabilities", CAPABILITIES);
        VosiService.at(busy, URI.create("http://h/a/tap")).capabilities();
        assertEquals(2, busy.requests.size());

        FakeService broken = new FakeService().on("http://h/a/tap/capabilities", 500, "out of order");
        ServiceException failure = assertThrows(
                ServiceException.class,
                () -> VosiService.at(broken, URI.create("http://h/a/tap")).capabilities());
        assertEquals(1, broken.requests.size());
        assertEquals(500, failure.status());
        assertTrue(failure.getMessage().contains("out of order"), failure.getMessage());
    }

    @Test
    void c16TheErrorListsEveryAddressAndWhy() {
        FakeService none = new FakeService();
        ServiceException failure = assertThrows(
                ServiceException.class,
                () -> VosiService.at(none, URI.create("http://h/a/tap")).capabilities());
        assertEquals(404, failure.status());
        assertTrue(failure.getMessage().contains("http://h/a/tap/capabilities"), failure.getMessage());
        assertTrue(failure.getMessage().contains("http://h/a/capabilities answered"), failure.getMessage());
        assertTrue(failure.getMessage().contains("no such thing"), failure.getMessage());
    }

    @Test
    void b22AWebPageIsSaidToBeOne() {
        FakeService login =
                new FakeService().on("http://h/tap/capabilities", "<!DOCTYPE html><html><p>Log in</p></html>");
        FormatException failure = assertThrows(
                FormatException.class,
                () -> VosiService.at(login, URI.create("http://h/tap")).capabilities());
        assertTrue(failure.getMessage().contains("web page"), failure.getMessage());
        assertTrue(failure.getMessage().contains("http://h/tap/capabilities"), failure.getMessage());
    }

    /** V5: what is not known is not lost silently: it is told, and kept where it stood. */
    @Test
    void v5WhatIsNotKnownIsToldAndKept() {
        String document = """
                <capabilities xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:x">
                  <x:banner/>
                  <capability standardID="ivo://ivoa.net/std/TAP" xsi:type="tr:TableAccess">
                    <x:colour>blue</x:colour>
                    <interface><accessURL>http://h/tap</accessURL><securityMethod/><x:speed unit="m"><x:fast/></x:speed></interface>
                    <language><name>ADQL</name><x:dialect/></language>
                  </capability>
                </capabilities>""";
        Capabilities read =
                Capabilities.parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "here.xml");
        assertEquals(
                List.of("banner", "colour", "speed", "dialect"),
                read.issues().stream().map(Issue::element).toList());
        assertEquals(ServiceDocumentIssue.S02, read.issues().get(0).code());
        assertTrue(
                read.issues().get(1).toString().startsWith("here.xml:4:"),
                () -> read.issues().toString());
        Capability capability = read.capabilities().get(0);
        assertEquals(List.of(new XmlElement("banner", Map.of(), "", List.of())), read.others());
        assertEquals(
                "blue",
                XmlElement.first(capability.others(), "colour").orElseThrow().text());
        assertEquals(1, capability.others().size());
        assertEquals(
                List.of(new XmlElement(
                        "speed", Map.of("unit", "m"), "", List.of(new XmlElement("fast", Map.of(), "", List.of())))),
                capability.interfaces().get(0).others());
        assertEquals(
                "dialect",
                read.tableAccess()
                        .orElseThrow()
                        .languages()
                        .get(0)
                        .others()
                        .get(0)
                        .name());
        String tables = "<tableset><x/><schema><name>s</name><table><name>t</name><y/><column><name>c</name><z/>"
                + "</column></table></schema></tableset>";
        TableSet set = TableSet.parse(new ByteArrayInputStream(tables.getBytes(StandardCharsets.UTF_8)), "t.xml");
        assertEquals(
                List.of("x", "y", "z"),
                set.issues().stream().map(Issue::element).toList());
        TableDescription table = set.table("t").orElseThrow();
        assertEquals("x", set.others().get(0).name());
        assertEquals("y", table.others().get(0).name());
        assertEquals("z", table.columns().get(0).others().get(0).name());
    }

    @Test
    void v5WhatIsNotKnownIsBounded() {
        StringBuilder many = new StringBuilder("<tableset>");
        TableSet bounded = TableSet.parse(
                new ByteArrayInputStream(many.append("<x><y/></x>".repeat(6000))
                        .append("</tableset>")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8)),
                "t.xml");
        assertEquals(101, bounded.issues().size());
        assertTrue(bounded.issues().get(100).message().contains("no more of them are kept"));
        assertEquals(5000, bounded.others().size());
    }

    @Test
    void v4OfAvailabilityWhatIsNotKnownIsToldAndKept() {
        String document = "<availability><available>true</available><load unit='%'>7</load></availability>";
        Availability read =
                Availability.parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "a.xml");
        assertEquals(List.of(new XmlElement("load", Map.of("unit", "%"), "7", List.of())), read.others());
        assertEquals(ServiceDocumentIssue.S02, read.issues().get(0).code());
    }

    @Test
    void v4Availability() {
        FakeService fake = new FakeService().on("http://h/tap/availability", """
                <v:availability><v:available> TRUE </v:available><v:upSince>2026-01-01</v:upSince>
                <v:downAt>soon</v:downAt><v:backAt/><v:note>Fine.</v:note></v:availability>""");
        Availability availability =
                VosiService.at(fake, URI.create("http://h/tap?")).availability();
        assertTrue(availability.isAvailable());
        assertEquals(Optional.of(Instant.parse("2026-01-01T00:00:00Z")), availability.upSince());
        assertEquals(Optional.empty(), availability.downAt());
        assertEquals(List.of("downAt: soon", "Fine."), availability.notes());
    }

    @Test
    void v4AvailabilityThatSaysNothingIsRefused() {
        assertThrows(
                FormatException.class,
                () -> Availability.parse(
                        new ByteArrayInputStream("<availability/>".getBytes(StandardCharsets.UTF_8)), "x"));
        assertFalse(Availability.parse(
                        new ByteArrayInputStream("<availability><available>0</available></availability>"
                                .getBytes(StandardCharsets.UTF_8)),
                        "x")
                .isAvailable());
    }
}
