// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A service on loopback that answers what it is told to, and knows what it was asked. */
final class Wire implements AutoCloseable {
    private final WireMockServer server;

    Wire() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Answers every request. */
    void answer(int status, String body) {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
    }

    /** Answers the requests of a path. */
    void answer(String path, int status, String body) {
        server.stubFor(any(urlPathEqualTo(path))
                .willReturn(aResponse().withStatus(status).withBody(body)));
    }

    /** Answers the requests of a path that have a value of a parameter. */
    void answer(String path, String parameter, String value, int status, String body) {
        server.stubFor(any(urlPathEqualTo(path))
                .withQueryParam(parameter, com.github.tomakehurst.wiremock.client.WireMock.equalTo(value))
                .willReturn(aResponse().withStatus(status).withBody(body)));
    }

    /** The requests so far, in order. */
    List<String> asked() {
        List<String> urls = new ArrayList<>();
        server.getAllServeEvents().forEach(event -> {
            assertEquals("GET", event.getRequest().getMethod().getName());
            urls.add(event.getRequest().getUrl());
        });
        Collections.reverse(urls);
        return urls;
    }

    /** A document beside the tests. */
    static String document(String name) {
        try (InputStream in = Objects.requireNonNull(Wire.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
