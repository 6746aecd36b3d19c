// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** An archive that answers as a test says, and keeps what it is asked. */
final class Archive implements AutoCloseable {
    private final WireMockServer server;

    Archive() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    void answer(String document) {
        answer(200, document);
    }

    void answer(int status, String document) {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(document)));
    }

    void on(String path, int status, String document) {
        server.stubFor(get(urlPathEqualTo(path))
                .willReturn(aResponse().withStatus(status).withBody(document.replace("@", uri("").toString()))));
    }

    /** The targets of all requests, in order. */
    List<String> asked() {
        List<String> all = new java.util.ArrayList<>(server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getMethod() + " "
                        + event.getRequest().getUrl())
                .toList());
        java.util.Collections.reverse(all);
        return all;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A recorded answer. */
    static String recorded(String name) {
        try (InputStream in = Objects.requireNonNull(Archive.class.getResourceAsStream("answers/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String table(String fields, String... rows) {
        return "<VOTABLE version='1.1'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>" + fields
                + "<DATA><TABLEDATA>" + String.join("", rows) + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    }
}
