// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.vo4j.testkit.FaultProxy;
import org.vo4j.testkit.FaultRequest;

/** A TAP and cone search service that answers as a test says, and keeps what it is asked. */
final class Service implements AutoCloseable {
    /** An answer: status, a header or nothing, content type and body. */
    record Reply(int status, String header, String type, String body) {}

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final FaultProxy server = FaultProxy.answering(this::answer);

    Service() {
        on("GET /tap/capabilities", 200, "text/xml", CAPABILITIES);
    }

    static final String CAPABILITIES = """
            <vosi:capabilities xmlns:vosi="http://www.ivoa.net/xml/VOSICapabilities/v1.0"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:tr="http://www.ivoa.net/xml/TAPRegExt/v1.0"
                xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1">
              <capability standardID="ivo://ivoa.net/std/TAP" xsi:type="tr:TableAccess">
                <interface xsi:type="vs:ParamHTTP" role="std" version="1.1">
                  <accessURL use="base">http://localhost/tap</accessURL>
                  <securityMethod standardID="ivo://ivoa.net/sso#BasicAA"/>
                </interface>
                <language><name>ADQL</name><version ivo-id="ivo://ivoa.net/std/ADQL#v2.0">2.0</version></language>
                <outputFormat><mime>application/x-votable+xml</mime><alias>votable</alias></outputFormat>
                <outputLimit><default unit="row">2000</default><hard unit="row">10000</hard></outputLimit>
              </capability>
            </vosi:capabilities>
            """;

    /** A VOTable with one column x, a status before and one behind the table when they are not empty. */
    static String table(String status, String behind, int... values) {
        StringBuilder rows = new StringBuilder();
        for (int value : values) {
            rows.append("<TR><TD>").append(value).append("</TD></TR>");
        }
        return "<VOTABLE version=\"1.3\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE type=\"results\">"
                + info(status)
                + "<TABLE><FIELD name=\"x\" datatype=\"int\"/><DATA><TABLEDATA>" + rows
                + "</TABLEDATA></DATA></TABLE>" + info(behind) + "</RESOURCE></VOTABLE>";
    }

    private static String info(String status) {
        if (status.isEmpty()) {
            return "";
        }
        String[] parts = status.split(": ", 2);
        return "<INFO name=\"QUERY_STATUS\" value=\"" + parts[0] + "\">" + (parts.length > 1 ? parts[1] : "")
                + "</INFO>";
    }

    /** A job document. */
    static String job(String phase, String more) {
        return "<uws:job version=\"1.1\" xmlns:uws=\"http://www.ivoa.net/xml/UWS/v1.0\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><uws:jobId>7</uws:jobId><uws:phase>" + phase
                + "</uws:phase>" + more + "</uws:job>";
    }

    Service on(String request, int status, String type, String body) {
        replies.put(request, new Reply(status, "X-Test: 1", type, body));
        return this;
    }

    Service on(String request, Reply reply) {
        replies.put(request, reply);
        return this;
    }

    Service votable(String request, String votable) {
        return on(request, 200, "application/x-votable+xml", votable);
    }

    /** Never answers a request. */
    Service hold(String request) {
        held.add(request);
        return this;
    }

    private void answer(FaultRequest request, OutputStream out) throws IOException {
        String path = request.target().split("\\?", 2)[0];
        if (held.contains(request.method() + " " + path)) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        Reply reply = replies.getOrDefault(
                request.method() + " " + path, new Reply(404, "X-Test: 1", "text/plain", "nothing at " + path));
        String header = reply.header().replace("@", server.uri().toString());
        out.write(FaultProxy.response(
                reply.status(),
                List.of("Content-Type: " + reply.type(), header),
                reply.body().getBytes(StandardCharsets.UTF_8)));
    }

    FaultProxy server() {
        return server;
    }

    /** An address of the service. */
    String url(String path) {
        return server.uri(path).toString();
    }

    private Stream<FaultRequest> requests(String start) {
        return server.requests().stream()
                .filter(request -> (request.method() + " " + request.target()).startsWith(start));
    }

    /** The body of the only request that starts so. */
    String body(String start) {
        List<FaultRequest> found = requests(start).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " requests " + start + " in " + log());
        }
        return new String(found.get(0).body(), StandardCharsets.UTF_8);
    }

    boolean wasAsked(String start) {
        return requests(start).findAny().isPresent();
    }

    /** Method and target of all requests. */
    List<String> log() {
        return server.requests().stream()
                .map(request -> request.method() + " " + request.target())
                .toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }
}
