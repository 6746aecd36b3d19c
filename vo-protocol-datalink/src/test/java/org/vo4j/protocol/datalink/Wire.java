// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.http.VoHttp;

/** A server for tests, and the documents that it answers with. */
final class Wire implements AutoCloseable {
    static final String LINKS_TYPE = "application/x-votable+xml;content=datalink";

    /** The columns of DataLink 1.0. */
    static final String FIELDS = "<FIELD name='ID' datatype='char' arraysize='*' ucd='meta.id;meta.main' ID='idcol'/>"
            + "<FIELD name='access_url' datatype='char' arraysize='*' ucd='meta.ref.url'/>"
            + "<FIELD name='service_def' datatype='char' arraysize='*' ucd='meta.ref'/>"
            + "<FIELD name='error_message' datatype='char' arraysize='*' ucd='meta.code.error'/>"
            + "<FIELD name='description' datatype='char' arraysize='*' ucd='meta.note'/>"
            + "<FIELD name='semantics' datatype='char' arraysize='*' ucd='meta.code'/>"
            + "<FIELD name='content_type' datatype='char' arraysize='*' ucd='meta.code.mime'/>"
            + "<FIELD name='content_length' datatype='long' unit='byte' ucd='phys.size;meta.file'>"
            + "<VALUES null='-1'/></FIELD>";

    private final LimitedService limited = new LimitedService();
    private final WireMockServer server;

    Wire() {
        server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(limited));
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    void answer(String document) {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(document)));
    }

    void answer(String path, String type, String body) {
        answer(path, 200, type, body);
    }

    void answer(String path, int status, String type, String body) {
        server.stubFor(any(urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", type)
                        .withBody(body)));
    }

    /** Has a service at /links that answers for so many identifiers at once. */
    void limitLinks(int ids, boolean refusesMore) {
        answer("/links", LINKS_TYPE, "");
        limited.limit(ids, refusesMore);
    }

    /** What was asked, in order: the method, the address and the body. */
    List<String> asked() {
        List<String> all = new ArrayList<>();
        server.getAllServeEvents().forEach(event -> {
            String body = event.getRequest().getBodyAsString();
            all.add(event.getRequest().getMethod() + " " + event.getRequest().getUrl()
                    + (body.isEmpty() ? "" : " " + body));
        });
        Collections.reverse(all);
        return all;
    }

    /** The answer of some service at a path. */
    DalResults<DalRecord> results(String path) {
        return DalResults.of(Answers.of(VoHttp.standard()).send(TransportRequest.get(uri(path))));
    }

    DalRecord record(String path) {
        try (DalResults<DalRecord> results = results(path)) {
            DalRecord record = results.first().orElseThrow();
            record.document(); // to its end
            return record;
        }
    }

    static String votable(String... parts) {
        return "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'>" + String.join("", parts)
                + "</VOTABLE>";
    }

    static String table(String fields, String... rows) {
        return "<RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>" + fields + "<DATA><TABLEDATA>"
                + String.join("", rows) + "</TABLEDATA></DATA></TABLE></RESOURCE>";
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<TR>");
        for (String cell : cells) {
            row.append("<TD>").append(cell).append("</TD>");
        }
        return row + "</TR>";
    }

    /** A row of a list of links: ID, address, semantics and media type. */
    static String link(String id, String url, String semantics, String type) {
        return row(id, url, "", "", "", semantics, type, "");
    }

    static String fault(String id, String message) {
        return row(id, "", "", message, "", "#this", "", "");
    }

    /** The descriptor of a service. */
    static String service(String id, String standard, String url, String... inputs) {
        return "<RESOURCE type='meta' utype='adhoc:service' ID='" + id + "'>"
                + (standard.isEmpty() ? "" : param("standardID", standard)) + param("accessURL", url)
                + "<GROUP name='inputParams'>" + String.join("", inputs) + "</GROUP></RESOURCE>";
    }

    static String param(String name, String value) {
        return "<PARAM name='" + name + "' datatype='char' arraysize='*' value='" + value + "'/>";
    }

    static String reference(String name, String ref) {
        return "<PARAM name='" + name + "' datatype='char' arraysize='*' value='' ref='" + ref + "'/>";
    }

    @Override
    public void close() {
        server.stop();
    }
}
