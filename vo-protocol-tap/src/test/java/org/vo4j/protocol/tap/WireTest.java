// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A TAP service whose answers a test says, and which remembers what it was asked. */
abstract class WireTest {
    static final String VOTABLE = "application/x-votable+xml";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @BeforeEach
    final void start() {
        server.start();
        server.stubFor(get(urlPathEqualTo("/tap/capabilities"))
                .willReturn(aResponse().withStatus(404).withBody("no capabilities here")));
    }

    @AfterEach
    final void stop() {
        server.stop();
    }

    final String root() {
        return "http://localhost:" + server.port();
    }

    final URI base() {
        return URI.create(root() + "/tap");
    }

    final TapService service() {
        return TapService.at(base());
    }

    final void stub(MappingBuilder mapping) {
        server.stubFor(mapping);
    }

    final void answers(String path, int status, String contentType, String body) {
        stub(any(urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", contentType)
                        .withBody(body)));
    }

    /** The service has capabilities. */
    final void declares(String version, String formats) {
        declares(version, formats, "");
    }

    final void declares(String version, String formats, String more) {
        answers("/tap/capabilities", 200, "text/xml", capabilities(version, formats, more));
    }

    final String capabilities(String version, String formats, String more) {
        return """
                <vosi:capabilities xmlns:vosi="http://www.ivoa.net/xml/VOSICapabilities/v1.0"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1"
                    xmlns:tr="http://www.ivoa.net/xml/TAPRegExt/v1.0">
                <capability standardID="ivo://ivoa.net/std/TAP" xsi:type="tr:TableAccess">
                <interface role="std" xsi:type="vs:ParamHTTP" %s><accessURL use="base">%s</accessURL></interface>
                <language><name>ADQL</name><version ivo-id="ivo://ivoa.net/std/ADQL#v2.1">2.1</version>
                <description>ADQL</description>
                <languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-udf">
                <feature><form>gavo_match(pattern TEXT, string TEXT) -> INTEGER</form>
                <description>whether the pattern matches</description></feature>
                </languageFeatures>
                <languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-adqlgeo">
                <feature><form>BOX</form></feature><feature><form>POINT</form></feature>
                </languageFeatures></language>
                %s
                %s
                </capability>
                </vosi:capabilities>
                """.formatted(version, base(), formats, more);
    }

    /** A result with two columns. */
    static String result(String status, int... ids) {
        StringBuilder rows = new StringBuilder();
        for (int id : ids) {
            rows.append("<TR><TD>")
                    .append(id)
                    .append("</TD><TD>star ")
                    .append(id)
                    .append("</TD></TR>\n");
        }
        return """
                <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
                <RESOURCE type="results">
                <INFO name="QUERY_STATUS" value="OK"/>
                <TABLE><FIELD name="id" datatype="int"/><FIELD name="name" datatype="char" arraysize="*"/>
                <DATA><TABLEDATA>
                %s</TABLEDATA></DATA></TABLE>
                %s
                </RESOURCE></VOTABLE>
                """.formatted(rows, status);
    }

    static String error(String message) {
        return """
                <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
                <RESOURCE type="results"><INFO name="QUERY_STATUS" value="ERROR">%s</INFO></RESOURCE></VOTABLE>
                """.formatted(message);
    }

    /** What was asked, without capabilities, oldest first. */
    final List<LoggedRequest> requests() {
        return oldestFirst().stream()
                .map(event -> event.getRequest())
                .filter(request -> !request.getUrl().endsWith("/capabilities"))
                .toList();
    }

    final long capabilityRequests() {
        return oldestFirst().stream()
                .filter(event -> event.getRequest().getUrl().contains("capabilities"))
                .count();
    }

    private List<ServeEvent> oldestFirst() {
        List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(events);
        return events;
    }
}
