// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.protocol.dali.http.VoHttp;

/** What is asked of a service over the wire: rows C16, T8 and T9 of the feature table. */
final class VosiWireTest {
    private static WireMockServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void reset() {
        server.resetAll();
    }

    private static VosiService service() {
        return VosiService.at(VoHttp.standard().retries(0), URI.create(server.baseUrl() + "/a/tap?"));
    }

    @Test
    void c16TheSiblingIsFound() {
        server.stubFor(get("/a/capabilities")
                .willReturn(aResponse().withBody("<capabilities><capability standardID='ivo://x'/></capabilities>")));
        assertEquals("ivo://x", service().capabilities().capabilities().get(0).standardId());
        server.verify(1, getRequestedFor(urlEqualTo("/a/tap/capabilities")));
    }

    @Test
    void t8NamesOfTablesAreEscaped() {
        server.stubFor(
                get("/a/tap/tables?detail=min")
                        .willReturn(
                                aResponse()
                                        .withBody(
                                                "<tableset><schema><name>v</name><table><name>\"J/A+A/1/t b\"</name></table></schema></tableset>")));
        server.stubFor(get("/a/tap/tables/%22J%2FA%2BA%2F1%2Ft%20b%22")
                .willReturn(aResponse().withBody("<table><name>t</name><column><name>c</name></column></table>")));
        assertEquals("c", service().tables().iterator().next().columns().get(0).name());
    }

    @Test
    void conditionalRequestsGoOverTheWire() {
        server.stubFor(get("/a/tap/tables?detail=min")
                .willReturn(aResponse()
                        .withHeader("ETag", "\"1\"")
                        .withBody("<tableset><schema><name>v</name></schema></tableset>")));
        VosiService cached = service().cache(MetadataCache.in(folder));
        cached.tables();
        server.stubFor(get("/a/tap/tables?detail=min")
                .withHeader("If-None-Match", equalTo("\"1\""))
                .willReturn(aResponse().withStatus(304)));
        assertEquals("v", cached.tables().schemas().get(0).name());
        server.verify(2, getRequestedFor(urlEqualTo("/a/tap/tables?detail=min")));
    }

    @Test
    void t9ContinuationsAreSeenFromWhereTheRedirectLed() {
        server.stubFor(
                get("/a/tap/examples").willReturn(aResponse().withStatus(302).withHeader("Location", "/doc/ex/")));
        server.stubFor(get("/doc/ex/")
                .willReturn(aResponse()
                        .withBody(
                                "<div vocab='http://www.ivoa.net/rdf/examples#'><div typeof='example'><pre property='query'>Q1</pre></div>"
                                        + "<a property='continuation' href='more'>m</a></div>")));
        server.stubFor(
                get("/doc/ex/more")
                        .willReturn(
                                aResponse()
                                        .withBody(
                                                "<div vocab='http://www.ivoa.net/rdf/examples#'><div typeof='example'><pre property='query'>Q2</pre></div></div>")));
        List<String> queries = service().examples().examples().stream()
                .map(example -> example.query().orElseThrow())
                .toList();
        assertEquals(List.of("Q1", "Q2"), queries);
    }
}
