// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/** A transport without a network: it writes down what it is asked, and answers what it was told to. */
final class ScriptedTransport implements HttpTransport {
    static final String VOTABLE = "application/x-votable+xml";
    private static final String HEAD =
            "<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE type=\"results\">";
    private static final String ROWS = "<TABLE><FIELD name=\"n\" datatype=\"int\"/><DATA><TABLEDATA>"
            + "<TR><TD>1</TD></TR><TR><TD>2</TD></TR></TABLEDATA></DATA></TABLE>";
    private static final String FAILED = "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">no such thing</INFO>";
    private static final String OK = "<INFO name=\"QUERY_STATUS\" value=\"OK\"/>";
    private static final String END = "</RESOURCE></VOTABLE>";

    /** A table of two rows. */
    static final String TABLE = HEAD + OK + ROWS + END;
    /** An error. */
    static final String ERROR = HEAD + FAILED + END;
    /** A table of two rows, and an error behind them. */
    static final String ERROR_BEHIND = HEAD + OK + ROWS + FAILED + END;

    private final Function<TransportRequest, TransportResponse> script;
    private final List<TransportRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    private ScriptedTransport(Function<TransportRequest, TransportResponse> script) {
        this.script = script;
    }

    /** Answers everything but capabilities, which it does not have, with one body. */
    static ScriptedTransport answering(int status, String mediaType, String body) {
        return new ScriptedTransport(request -> {
            boolean known = !request.uri().getPath().endsWith("/capabilities");
            InputStream bytes = new ByteArrayInputStream((known ? body : "").getBytes(StandardCharsets.UTF_8));
            Map<String, List<String>> headers = Map.of("content-type", List.of(mediaType));
            return new TransportResponse(known ? status : 404, request.uri(), headers, bytes);
        });
    }

    /** Fails. */
    static ScriptedTransport failing(TransportException failure) {
        return new ScriptedTransport(request -> {
            throw failure;
        });
    }

    /** Is not to be asked. */
    static ScriptedTransport refusing() {
        return failing(new TransportException("no request was expected"));
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        requests.add(request);
        TransportResponse response = script.apply(request);
        return new TransportResponse(
                response.status(), response.uri(), response.headers(), new Counted(response.body(), closed));
    }

    /** What has been asked. */
    List<TransportRequest> requests() {
        return requests;
    }

    /** How many bodies have been closed. */
    int closed() {
        return closed.get();
    }

    private static final class Counted extends java.io.FilterInputStream {
        private final AtomicInteger closed;
        private boolean open = true;

        Counted(InputStream in, AtomicInteger closed) {
            super(in);
            this.closed = closed;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws java.io.IOException {
            return in.read(bytes, offset, length);
        }

        @Override
        public void close() throws java.io.IOException {
            in.close();
            if (open) {
                open = false;
                closed.incrementAndGet();
            }
        }
    }
}
