// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.ServiceException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Datatype;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.Services;
import org.vo4j.protocol.dali.http.Credentials;
import org.vo4j.protocol.dali.http.VoHttp;

/** Where services of version 2 are, and what they take (reference A1, C16, section (e)). */
class Sia2ServiceTest {
    private static final String SIA2 = "ivo://ivoa.net/std/SIA#query-2.0";

    private final Archive archive = new Archive();

    @AfterEach
    void stop() {
        archive.close();
    }

    private static String capabilities(String... parts) {
        return "<vosi:capabilities xmlns:vosi='http://www.ivoa.net/xml/VOSICapabilities/v1.0'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:vs='http://www.ivoa.net/xml/VODataService/v1.1'>"
                + String.join("", parts) + "</vosi:capabilities>";
    }

    private static String capability(String id, String... interfaces) {
        return "<capability standardID='" + id + "'>" + String.join("", interfaces) + "</capability>";
    }

    private static String way(String path, String... logins) {
        StringBuilder methods = new StringBuilder();
        for (String login : logins) {
            methods.append(
                    login.isEmpty()
                            ? "<securityMethod/>"
                            : "<securityMethod standardID='ivo://ivoa.net/sso#" + login + "'/>");
        }
        return "<interface xsi:type='vs:ParamHTTP' role='std' version='2.0'><accessURL use='full'>@" + path
                + "</accessURL>" + methods + "</interface>";
    }

    private String found(String document) {
        archive.on("/sia2/capabilities", 200, document);
        String uri = Sia2Service.find(archive.uri("/sia2")).uri().toString();
        return uri.substring(archive.uri("").toString().length());
    }

    @Test
    void besideOtherCapabilities() {
        assertEquals(
                "/sia2/query",
                found(capabilities(
                        capability("ivo://ivoa.net/std/VOSI#capabilities", way("/sia2/capabilities")),
                        capability("ivo://ivoa.net/std/SIA", way("/sia1")),
                        capability(SIA2, way("/sia2/query")))));
        assertEquals(List.of("GET /sia2/capabilities"), archive.asked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ivo://ivoa.net/std/sia#query-2.0",
                "ivo://ivoa.net/std/SIA#query-2.1",
                "IVO://IVOA.NET/STD/SIA#QUERY-2.0"
            })
    void otherSpellings(String id) {
        assertEquals("/q", found(capabilities(capability(id, way("/q")))));
    }

    @Test
    void withoutLoginFirst() { // CADC: one capability for each way to log in, or one with all
        assertEquals(
                "/anonymous",
                found(capabilities(
                        capability(SIA2, way("/basic", "BasicAA")),
                        capability(SIA2, way("/anonymous")),
                        capability(SIA2, way("/certificate", "tls-with-certificate")))));
    }

    @ParameterizedTest
    @CsvSource({"BasicAA, cookie, /second", "cookie, BasicAA, /first", "BasicAA, BasicAA, /first"})
    void notThatWithOnlyPasswords(String first, String second, String expected) { // A1
        assertEquals(expected, found(capabilities(capability(SIA2, way("/first", first), way("/second", second)))));
    }

    @ParameterizedTest
    @CsvSource({"/, /basic", "/elsewhere, /anonymous"})
    void thatWhichTakesTheLogin(String scope, String expected) { // C16, SSO 2.0
        archive.on(
                "/sia2/capabilities",
                200,
                capabilities(
                        capability(SIA2, way("/anonymous")),
                        capability(SIA2, way("/certificate", "tls-with-certificate")),
                        capability(SIA2, way("/basic", "BasicAA"))));
        VoHttp http = VoHttp.standard().credentials(Credentials.none().basic(archive.uri(scope), "me", "secret"));
        assertEquals(
                archive.uri(expected),
                Sia2Service.find(archive.uri("/sia2"), http).uri());
    }

    @Test
    void anonymousAmongOthers() {
        assertEquals(
                "/both", found(capabilities(capability(SIA2, way("/login", "cookie"), way("/both", "BasicAA", "")))));
    }

    @Test
    void besideTheQueryResource() { // the sibling: SIA 2.0 section 2.1
        archive.on("/sia2/capabilities", 200, capabilities(capability(SIA2, way("/sia2/v2query"))));
        assertEquals(
                archive.uri("/sia2/v2query"),
                Sia2Service.find(archive.uri("/sia2/query")).uri());
        assertEquals(List.of("GET /sia2/query/capabilities", "GET /sia2/capabilities"), archive.asked());
    }

    @Test
    void noServiceOfVersion2() {
        archive.on("/sia/capabilities", 200, capabilities(capability("ivo://ivoa.net/std/SIA", way("/sia"))));
        VoException failure = assertThrows(VoException.class, () -> Sia2Service.find(archive.uri("/sia")));
        assertTrue(failure.getMessage().contains("ivo://ivoa.net/std/SIA."), failure.getMessage());
        assertTrue(failure.getMessage().contains("SiaService"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Sia2Service.at"), failure.getMessage());
    }

    @Test
    void noCapabilities() { // issues 450 and 500: many services have none, and are to be used as given
        ServiceException failure = assertThrows(ServiceException.class, () -> Sia2Service.find(archive.uri("/sia2")));
        assertEquals(404, failure.status());
        assertTrue(failure.getMessage().contains("/sia2/capabilities"), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "ivo://ivoa.net/std/SIA, SiaService",
        "ivo://ivoa.net/std/sia, SiaService",
        "ivo://ivoa.net/std/SIA#query-2.0, Sia2Service",
        "ivo://ivoa.net/std/sia#query-2.1, Sia2Service"
    })
    void theVersionIsThatOfTheStandardId(String id, String type) { // item 9
        Object service = Services.standard().open(id, archive.uri("/service"));
        assertEquals(type, service.getClass().getSimpleName());
        assertEquals(List.of(), archive.asked());
    }

    @Test
    void asGiven() {
        Sia2Service service = Sia2Service.at(archive.uri("/sia2/query?x=1&"));
        assertEquals(archive.uri("/sia2/query?x=1&"), service.uri());
        assertEquals(List.of(), archive.asked());
    }

    @Test
    void whatItTakes() { // SIA 2.1 self description, capabilities, and the standard
        archive.on("/sia2/query", 200, Archive.recorded("describes-itself-sia2.xml"));
        archive.on(
                "/sia2/capabilities",
                200,
                capabilities(capability(
                        SIA2,
                        "<interface xsi:type='vs:ParamHTTP' role='std'><accessURL>@/sia2/query</accessURL>"
                                + "<param std='false'><name>project</name><description>Which project</description></param>"
                                + "</interface>")));
        ServiceDescription said = Sia2Service.at(archive.uri("/sia2/query")).metadata();
        assertEquals("GET /sia2/query?MAXREC=0", archive.asked().get(0));
        assertEquals("Radio cubes", said.description());
        assertEquals(1, said.columns().size());
        assertEquals(
                List.of("VLASS", "GLEAM"),
                said.parameter("COLLECTION").orElseThrow().options().stream()
                        .map(ParameterDescription.Option::value)
                        .toList());
        assertEquals("mJy", said.parameter("RMS").orElseThrow().unit());
        assertEquals("Which project", said.parameter("project").orElseThrow().description());
        // what only the standard says
        ParameterDescription band = said.parameter("BAND").orElseThrow();
        assertEquals("m", band.unit());
        assertEquals(Optional.of(Datatype.DOUBLE), band.datatype());
        assertEquals("interval", band.xtype());
        assertEquals(
                Optional.of("'Z' is none of I, Q, U, V, RR, LL, RL, LR, XX, YY, XY, YX, POLI, POLA"),
                said.parameter("POL").orElseThrow().problem("Z"));
        assertEquals(Optional.empty(), said.parameter("CALIB").orElseThrow().problem("0"));
        String text = said.describe();
        assertTrue(text.contains("COLLECTION char[*], one of VLASS (VLA Sky Survey), GLEAM"), text);
        assertTrue(text.contains("RMS double[2] interval [mJy]: Noise"), text);
    }

    @Test
    void whatItTakesWithoutCapabilities() {
        archive.answer(404, "nothing here");
        archive.on("/sia2", 200, Archive.table("<FIELD name='x' datatype='int'/>"));
        ServiceDescription said = Sia2Service.at(archive.uri("/sia2")).metadata();
        assertEquals(
                new Sia2Protocol().parameters(),
                said.parameters().stream().map(ParameterDescription::name).toList());
    }
}
