// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import org.vo4j.protocol.dali.http.VoHttp;

/** A service that says what a test wants, and documents for it to say. */
final class Service implements AutoCloseable {
    static final String VOTABLE = "application/x-votable+xml";
    static final String OK = info("QUERY_STATUS", "OK", "");
    static final String OVERFLOW = info("QUERY_STATUS", "OVERFLOW", "there is more");
    static final String ERROR = info("QUERY_STATUS", "ERROR", "no such column");

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    Service() {
        server.start();
    }

    WireMockServer wire() {
        return server;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.port() + "/query");
    }

    /** Opens the answer that is this body. */
    Answer answer(int status, String mediaType, String body) {
        return answer(WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", mediaType)
                .withBody(body));
    }

    Answer answer(ResponseDefinitionBuilder response) {
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(response));
        return answers().send(DaliParameters.of("ID", "1").toGet(uri()));
    }

    Answer answer(String document) {
        return answer(200, VOTABLE, document);
    }

    Answers answers() {
        return Answers.of(VoHttp.standard().retries(0));
    }

    DalResults<DalRecord> results(String document) {
        return DalResults.of(answer(document));
    }

    static String info(String name, String value, String text) {
        return "<INFO name=\"" + name + "\" value=\"" + value + "\">" + text + "</INFO>";
    }

    static String votable(String... parts) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + "<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n"
                + String.join("\n", parts)
                + "</VOTABLE>\n";
    }

    static String resource(String type, String... parts) {
        String attribute = type.isEmpty() ? "" : " type=\"" + type + "\"";
        return "<RESOURCE" + attribute + ">" + String.join("\n", parts) + "</RESOURCE>";
    }

    /** A table whose only column has the numbers from one to another. */
    static String table(String column, int first, int last) {
        StringBuilder rows = new StringBuilder();
        for (int i = first; i <= last; i++) {
            rows.append("<TR><TD>").append(i).append("</TD></TR>\n");
        }
        return "<TABLE><FIELD name=\"" + column + "\" datatype=\"int\"/><DATA><TABLEDATA>\n" + rows
                + "</TABLEDATA></DATA></TABLE>";
    }

    /** A document of one table of two rows, with something before and behind it. */
    static String around(String before, String behind) {
        return votable(resource("results", before, table("n", 1, 2), behind));
    }

    @Override
    public void close() {
        server.stop();
    }
}
