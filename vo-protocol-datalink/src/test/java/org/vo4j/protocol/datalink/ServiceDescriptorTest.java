// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.protocol.datalink.Wire.param;
import static org.vo4j.protocol.datalink.Wire.reference;
import static org.vo4j.protocol.datalink.Wire.row;
import static org.vo4j.protocol.datalink.Wire.service;
import static org.vo4j.protocol.datalink.Wire.table;
import static org.vo4j.protocol.datalink.Wire.votable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/** Described services (reference D1, D6, D7, B13, B14, B17; DataLink 1.1 section 4). */
class ServiceDescriptorTest {
    private static final String COLUMNS = "<FIELD name='did' ID='didcol' datatype='char' arraysize='*'/>"
            + "<FIELD name='n' ID='ncol' datatype='int'><VALUES null='-9'/></FIELD>"
            + "<FIELD name='x' ID='xcol' datatype='double' arraysize='2'/>";
    private static final String ROW = "<TR><TD>ivo://x/y?1</TD><TD>0</TD><TD>1.5 0</TD></TR>";

    private final Wire wire = new Wire();

    @AfterEach
    void stop() {
        wire.close();
    }

    private DalRecord record(String... resources) {
        wire.answer("/query", "text/xml", votable(table(COLUMNS, ROW), String.join("", resources)));
        return wire.record("/query");
    }

    private ServiceDescriptor described(String... inputs) {
        return ServiceDescriptor.of(record(service("s", "", "/s", inputs))).get(0);
    }

    private static String input(String attributes) {
        return "<PARAM " + attributes + "/>";
    }

    private static String input(String attributes, String values) {
        return "<PARAM " + attributes + "><VALUES>" + values + "</VALUES></PARAM>";
    }

    @Test
    void whereDescriptorsAre() { // D1
        String soda = service("one", "IVO://ivoa.net/std/soda#SYNC-1.0", "/one");
        String inner = "<RESOURCE type='results'>"
                + service("two", "", "/two").replace("adhoc:service", "ADHOC:Service") + "</RESOURCE>";
        String other = "<RESOURCE type='meta' utype='other:thing' ID='no'/>";
        List<ServiceDescriptor> all = ServiceDescriptor.of(record(soda, other, inner));
        assertEquals(
                List.of(Optional.of("one"), Optional.of("two")),
                all.stream().map(ServiceDescriptor::id).toList());
        assertTrue(all.get(0).keepsTo("ivo://ivoa.net/std/SODA#sync-1"));
        assertFalse(all.get(0).keepsTo("ivo://ivoa.net/std/SODA#async-1"));
        assertFalse(all.get(1).keepsTo("ivo://ivoa.net/std/SODA#sync-1"));
        assertEquals(wire.uri("/one"), all.get(0).accessUrl());
    }

    @Test
    void whatADescriptorSays() { // section 4.2
        String resource =
                "<RESOURCE type='meta' utype='adhoc:service' name='Fit'><DESCRIPTION>Fits a\n model</DESCRIPTION>"
                        + param("accessURL", "http://e.org/fit?m=1") + param("resourceIdentifier", "ivo://e/fit")
                        + param("contentType", "text/html") + param("exampleURL", "http://e.org/fit?m=1&amp;n=2")
                        + param("exampleURL", "http://e.org/fit?n=3") + "<GROUP name='inputParams'>"
                        + "<PARAM name='n' datatype='int' value='' unit='pixel'><DESCRIPTION>How many</DESCRIPTION><VALUES>"
                        + "<MIN value='1'/><MAX value='9'/></VALUES></PARAM>" + param("fixed", "yes")
                        + reference("ID", "didcol")
                        + "</GROUP></RESOURCE>";
        ServiceDescriptor service = ServiceDescriptor.of(record(resource)).get(0);
        assertEquals(Optional.of("Fit"), service.name());
        assertEquals(Optional.empty(), service.id());
        assertEquals(Optional.of("ivo://e/fit"), service.resourceIdentifier());
        assertEquals(Optional.of("text/html"), service.contentType());
        assertEquals(2, service.exampleUrls().size());
        assertEquals(Optional.empty(), service.standardId());
        assertEquals("""
                Service Fit
                Fits a model
                Address: http://e.org/fit?m=1
                Answers with: text/html
                Parameters:
                  n int [pixel], 1 to 9: How many
                  fixed char[*], always yes
                  ID char[*] (from the column didcol)
                """, service.describe());
    }

    @Test
    void whatIsSentByItself() { // D6, B17: also zeros; B14: no NaN
        ServiceDescriptor service = described(
                reference("ID", "didcol"),
                input("name='zero' datatype='int' value='0'"),
                input("name='some' datatype='int' arraysize='2' value='0 5'"),
                input("name='text' datatype='char' arraysize='*' value='0'"),
                input("name='number' datatype='double' value='0.0'"),
                input("name='flag' datatype='boolean' value='F'"),
                input("name='BAND' datatype='double' arraysize='2' value='nan NaN'"),
                input("name='null' datatype='int' value='-1'", "").replace("<VALUES>", "<VALUES null='-1'>"),
                input("name='open' datatype='char' arraysize='*' value=''"),
                input("name='n' datatype='int' value='' ref='ncol'"),
                input("name='x' datatype='double' arraysize='2' value='' ref='xcol'"));
        assertEquals(
                "ID=ivo%3A%2F%2Fx%2Fy%3F1&zero=0&some=0+5&text=0&number=0.0&flag=F&n=0&x=1.5+0.0",
                service.call().parameters().toString());
        assertTrue(service.call().isComplete());
    }

    @Test
    void referencesToOtherThings() { // D6
        String other = "<RESOURCE type='meta'><COOSYS ID='sys' system='ICRS'/><PARAM ID='p' name='v' datatype='char'"
                + " arraysize='*' value='from afar'/></RESOURCE>";
        DalRecord record = record(
                other, service("s", "", "/s", reference("a", "p"), reference("b", "sys"), reference("c", "nothing")));
        ServiceCall call = ServiceDescriptor.of(record).get(0).call();
        assertEquals(List.of("c"), call.missing());
        VoException failure = assertThrows(VoException.class, call::parameters);
        assertTrue(failure.getMessage().contains("[c]"), failure.getMessage());
        assertEquals("a=from+afar&c=7", call.with("C", 7).parameters().toString());
        assertEquals("a=from+afar", call.without("c").parameters().toString());
    }

    @Test
    void aRowWithoutTheValue() {
        wire.answer(
                "/query",
                "text/xml",
                votable(table(COLUMNS, row("", "-9", "1 2")), service("s", "", "/s", reference("ID", "didcol"))));
        DalRecord record = wire.record("/query");
        ServiceCall call = ServiceDescriptor.of(record).get(0).call();
        assertFalse(call.isComplete());
        VoException failure = assertThrows(VoException.class, call::fetch);
        assertTrue(failure.getMessage().contains("record 0"), failure.getMessage());
    }

    @Test
    void theCallersOwnValues() { // D6
        ServiceDescriptor service = described(
                reference("ID", "didcol"), param("mode", "fast"), input("name='size' datatype='int' value=''"));
        ServiceCall call = service.call();
        assertEquals(
                "ID=a&mode=slow&size=3&size=4&Other=x",
                call.with("id", "a")
                        .with("MODE", "slow")
                        .with("Size", List.of(3, 4L))
                        .parameter("Other", "x")
                        .parameters()
                        .toString());
        assertEquals(
                "ID=ivo%3A%2F%2Fx%2Fy%3F1", call.without("mode").parameters().toString());
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> call.with("sice", 1));
        assertTrue(unknown.getMessage().contains("[ID, mode, size]"), unknown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> call.parameter(" ", "x"));
    }

    @Test
    void theNamesOfParametersKeepTheirCase() { // a service of nobody's standard
        ServiceDescriptor service = described(input("name='id' datatype='char' arraysize='*' value='' ref='didcol'"));
        assertEquals("id=ivo%3A%2F%2Fx%2Fy%3F1", service.call().parameters().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "datatype='char' arraysize='*' xtype='timestamp' | 2015-01-31T06:30:00.250",
                "datatype='double' unit='d' | 57053.27083622685",
            })
    void instants(String attributes, String sent) { // D7
        assertEquals(sent, sent(attributes, Instant.parse("2015-01-31T06:30:00.25Z")));
    }

    private String sent(String attributes, Object value) {
        ServiceDescriptor service = described(input("name='p' value='' " + attributes));
        return service.call().with("p", value).parameters().first("p").orElseThrow();
    }

    @Test
    void valuesOfEachKind() { // D7
        assertEquals("1.5 2.0", sent("datatype='double' arraysize='2' xtype='interval'", new double[] {1.5, 2}));
        assertEquals("-Inf 2.0", sent("datatype='double' arraysize='2' xtype='interval'", Interval.upTo(2)));
        assertEquals("1 10", sent("datatype='int' arraysize='2' xtype='interval'", new Interval(1, 10)));
        assertEquals(
                "10.5 -5.25", sent("datatype='double' arraysize='2' xtype='point'", SkyPosition.icrs(10.5, -5.25)));
        assertEquals(
                "10.0 20.0 0.5", sent("datatype='double' arraysize='3' xtype='circle'", new double[] {10, 20, .5}));
        assertEquals("30.0", sent("datatype='double' unit='arcmin'", Angle.degrees(0.5)));
        assertEquals("0.5", sent("datatype='double'", Angle.degrees(0.5)));
        assertEquals("true", sent("datatype='boolean'", true));
        assertEquals("7", sent("datatype='int'", 7.0));
        assertEquals("7", sent("datatype='int'", 7L));
        assertEquals("0.1", sent("datatype='double'", 0.1));
        assertEquals(
                "5.0E-7 6.0E-7",
                sent("datatype='double' arraysize='2' unit='m'", SpectralRange.between(500, 600, "nm")));
        assertEquals(
                "500.0 600.0",
                sent("datatype='double' arraysize='2' unit='nm'", SpectralRange.between(5e-7, 6e-7, "m")));
        assertEquals(
                "57023.0 57024.5", sent("datatype='double' arraysize='2' unit='d'", TimeRange.mjd(57023, 57024.5)));
        assertEquals(
                "2014-12-31T00:00:00.000 2015-01-01T12:00:00.000",
                sent("datatype='char' arraysize='*' xtype='timestamp'", TimeRange.mjd(57022, 57023.5)));
    }

    @Test
    void polygons() { // B13: an even number, of six or more
        String polygon = "datatype='double' arraysize='*' xtype='polygon'";
        assertEquals("1.0 2.0 3.0 4.0 5.0 6.0 7.0 8.0", sent(polygon, new double[] {1, 2, 3, 4, 5, 6, 7, 8}));
        for (double[] bad : new double[][] {{1, 2, 3}, {1, 2, 3, 4}, {1, 2, 3, 4, 5, 6, 7}}) {
            assertThrows(IllegalArgumentException.class, () -> sent(polygon, bad));
        }
    }

    @Test
    void valuesThatCannotBe() { // B14
        assertThrows(IllegalArgumentException.class, () -> sent("datatype='double'", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> sent("datatype='int'", 1.5));
        assertThrows(IllegalArgumentException.class, () -> sent("datatype='double' arraysize='2'", new double[] {1}));
        String interval = "datatype='double' arraysize='2' xtype='interval'";
        assertThrows(IllegalArgumentException.class, () -> sent(interval, new double[] {2, 1}));
        assertThrows(IllegalArgumentException.class, () -> sent(interval, "nan nan"));
        assertThrows(IllegalArgumentException.class, () -> sent(interval, new double[] {1, Double.NaN}));
        assertThrows(
                IllegalArgumentException.class,
                () -> sent("datatype='double' arraysize='3' xtype='circle'", new double[] {1, 2}));
        assertThrows(
                MissingProviderException.class,
                () -> sent("datatype='double' unit='furlong' arraysize='2'", SpectralRange.between(1, 2, "m")));
    }

    @Test
    void whatTheServicePermits() {
        ServiceDescriptor service = described(
                input("name='mode' datatype='char' arraysize='*' value=''", "<OPTION value='a'/><OPTION value='b'/>"),
                input("name='n' datatype='int' value=''", "<MIN value='2'/><MAX value='32'/>"),
                input(
                        "name='i' datatype='double' arraysize='2' xtype='interval' unit='m' value=''",
                        "<MIN value='3e-7'/><MAX value='8e-7'/>"));
        ServiceCall call = service.call();
        assertEquals(
                "mode=b&n=2", call.with("mode", "b").with("n", 2).parameters().toString());
        assertThrows(IllegalArgumentException.class, () -> call.with("mode", "c"));
        assertThrows(IllegalArgumentException.class, () -> call.with("n", 33));
        assertEquals(
                "i=1.0E-7+4.0E-7",
                call.with("i", new Interval(100, 400), "nm").parameters().toString());
        IllegalArgumentException outside =
                assertThrows(IllegalArgumentException.class, () -> call.with("i", new Interval(1, 2), "um"));
        assertTrue(outside.getMessage().contains("3.0E-7 to 8.0E-7 m"), outside.getMessage());
        assertEquals("n=99", call.parameter("n", "99").parameters().toString());
    }

    @Test
    void numbersInUnits() {
        ServiceDescriptor service = described(
                input("name='r' datatype='double' unit='deg' value=''"), input("name='n' datatype='int' value=''"));
        assertEquals(
                "r=0.5", service.call().with("r", 30, "arcmin").parameters().toString());
        assertThrows(IllegalArgumentException.class, () -> service.call().with("n", 30, "arcmin"));
        assertThrows(MissingProviderException.class, () -> service.call().with("r", 30, "furlong"));
    }

    @Test
    void callsAndAnswers(@TempDir Path folder) throws Exception {
        ServiceDescriptor service = described(reference("ID", "didcol"));
        wire.answer("/s", "text/xml", votable(table("<FIELD name='x' datatype='int'/>", row("1"), row("2"))));
        try (DalResults<DalRecord> results = service.call().results()) {
            assertEquals(2, results.load().size());
        }
        wire.answer("/s", "text/plain", "bytes");
        assertEquals("bytes", Files.readString(service.call().download(folder.resolve("s.txt"))));
        wire.answer("/s", 400, "text/plain", "UsageError: no such thing");
        VoException refused =
                assertThrows(VoException.class, () -> service.call().fetch());
        assertTrue(refused.getMessage().contains("UsageError: no such thing"), refused.getMessage());
        wire.answer("/s", 204, "text/plain", "");
        assertThrows(QueryException.class, () -> service.call().download(folder.resolve("none")));
        assertFalse(Files.exists(folder.resolve("none")));
        assertEquals("GET /s?ID=ivo%3A%2F%2Fx%2Fy%3F1", wire.asked().get(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void longCalls(boolean standard, @TempDir Path folder)
            throws Exception { // section 4.2: POST only where it is known
        DalRecord record = record(service(
                "s", standard ? "ivo://ivoa.net/std/SODA#sync-1.0" : "", "/s", param("ID", "a"), param("p", "")));
        wire.answer("/s", "text/plain", "whole");
        ServiceCall call = ServiceDescriptor.of(record).get(0).call().with("p", "x".repeat(5000));
        assertEquals("whole", Files.readString(call.download(folder.resolve("s"))));
        assertTrue(
                wire.asked().get(1).startsWith(standard ? "POST " : "GET "),
                wire.asked().get(1));
        assertTrue(wire.asked().get(1).contains("ID=a&p=xxxx"));
    }

    @Test
    void aServiceWithoutAnAddress() {
        DalRecord record = record("<RESOURCE type='meta' utype='adhoc:service' name='lost'/>");
        ServiceDescriptor service = ServiceDescriptor.of(record).get(0);
        assertEquals(List.of(), service.parameters());
        VoException failure = assertThrows(VoException.class, service::accessUrl);
        assertTrue(failure.getMessage().contains("lost"), failure.getMessage());
    }

    @Test
    void withoutARecord() {
        String document =
                votable(table(COLUMNS), service("s", "", "http://e.org/s", reference("ID", "didcol"), param("x", "0")));
        wire.answer("/query", "text/xml", document);
        try (DalResults<DalRecord> results = wire.results("/query")) {
            results.load();
            ServiceDescriptor service = ServiceDescriptor.of(results.document(), results.uri(), results.http())
                    .get(0);
            assertEquals(List.of("ID"), service.call().missing());
            assertEquals(
                    "http://e.org/s?ID=7&x=0",
                    service.call().with("ID", "7").uri().toString());
        }
    }
}
