// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/** One exchange with one server: a request out, the head of the answer in, its body as a stream. */
final class Wire {
    /** Bodies up to this length are sent from memory. */
    private static final int SMALL = 64 * 1024;

    private final Settings settings;
    private final Deadline deadline;

    Wire(Settings settings, Deadline deadline) {
        this.settings = settings;
        this.deadline = deadline;
    }

    TransportResponse exchange(TransportRequest request, Permit permit) throws IOException, InterruptedException {
        Duration stall = settings.timeouts().stall();
        HostGates.Place place = settings.gates().enter(request.uri(), stall, deadline);
        ExchangeEnd end = new ExchangeEnd(request, settings.log(), place);
        try {
            return send(request, permit, end);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            end.ended(0, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private TransportResponse send(TransportRequest request, Permit permit, ExchangeEnd end)
            throws IOException, InterruptedException {
        HttpClient client = settings.clients().client(permit.certificate());
        BodyStream stream = new BodyStream(request.uri(), settings.timeouts().stall(), deadline, end);
        BodyPublisher publisher = publisher(request);
        // the client's own future fails when the body breaks at once: then the head is lost, and what came of the body
        CompletableFuture<ResponseInfo> head = new CompletableFuture<>();
        CompletableFuture<HttpResponse<InputStream>> exchange =
                client.sendAsync(build(request, permit, publisher), info -> {
                    end.answered(info.statusCode());
                    head.complete(info);
                    return stream;
                });
        CompletableFuture<?> unused = exchange.whenComplete((answer, failure) -> {
            if (failure != null && !head.completeExceptionally(failure)) {
                stream.onError(unwrapped(failure));
            } else if (answer != null && head.complete(new Bodiless(answer))) {
                // the client keeps the refusal of a proxy to itself
                end.answered(answer.statusCode());
                stream.onComplete();
            }
        });
        try {
            long sent = System.nanoTime();
            if (publisher instanceof BodyPipe pipe) {
                write(request, pipe, head);
                sent = pipe.lastMove();
            }
            return response(request.uri(), await(request.uri(), head, sent), stream);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            exchange.cancel(true);
            stream.end(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private BodyPublisher publisher(TransportRequest request) {
        RequestBody body = request.body();
        OptionalLong length = body.length();
        if (length.isPresent() && length.getAsLong() == 0) {
            return BodyPublishers.noBody();
        }
        if (length.isEmpty() || length.getAsLong() > SMALL) {
            return new BodyPipe(length, settings.timeouts().stall(), deadline);
        }
        Small bytes = new Small((int) length.getAsLong());
        try {
            body.writeTo(bytes);
            return BodyPublishers.ofByteArray(bytes.complete());
        } catch (IOException e) {
            throw source(request, e);
        }
    }

    private static HttpRequest build(TransportRequest request, Permit permit, BodyPublisher publisher) {
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).method(request.method(), publisher);
            request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
            permit.headers().forEach((name, values) -> values.forEach(value -> builder.setHeader(name, value)));
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new TransportException(
                    "Cannot send " + request.method() + " " + Secrets.hide(request.uri()) + ": " + e.getMessage(), e);
        }
    }

    /** Writes the body on this thread, while the client sends it on its own. */
    private static void write(TransportRequest request, BodyPipe pipe, CompletableFuture<?> future)
            throws IOException, InterruptedException {
        CompletableFuture<?> unused = future.whenComplete((response, failure) -> pipe.stop());
        try {
            request.body().writeTo(new Unclosed(pipe));
            pipe.finish();
        } catch (IOException | RuntimeException | Error e) {
            pipe.fail(e);
            // writers wrap what the stream throws: the pipe knows whether it was the source or the network
            Optional<IOException> network = pipe.failure();
            if (network.isEmpty()) {
                if (e instanceof IOException broken) {
                    throw source(request, broken);
                }
                throw e;
            }
            if (!(network.get() instanceof BodyPipe.Unwanted)) {
                throw network.get();
            }
        }
    }

    private static TransportException source(TransportRequest request, IOException e) {
        return new TransportException(
                "Cannot give the body of the " + request.method() + " to " + Secrets.hide(request.uri()) + ": "
                        + e.getMessage(),
                e);
    }

    private ResponseInfo await(URI uri, CompletableFuture<ResponseInfo> head, long sent)
            throws IOException, InterruptedException {
        long patience = Deadline.nanos(settings.timeouts().headers());
        long still = patience == Long.MAX_VALUE ? patience : patience - (System.nanoTime() - sent);
        long left = deadline.left();
        try {
            return head.get(Math.max(0, Math.min(still, left)), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (left <= still) {
                throw deadline.passed(uri);
            }
            throw new HttpTimeoutException(
                    "no answer within " + Text.of(settings.timeouts().headers())
                            + "; the service may need longer (set Timeouts.headers higher) or be out of order");
        } catch (ExecutionException e) {
            Throwable cause = unwrapped(e.getCause() == null ? e : e.getCause());
            throw cause instanceof IOException broken ? broken : new IOException(String.valueOf(cause), cause);
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private static TransportResponse response(URI uri, ResponseInfo answer, InputStream body) {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.remove(":status");
        return new TransportResponse(answer.statusCode(), uri, headers, body);
    }

    /** The head of an answer whose body was never offered. */
    private record Bodiless(HttpResponse<?> answer) implements ResponseInfo {
        @Override
        public int statusCode() {
            return answer.statusCode();
        }

        @Override
        public HttpHeaders headers() {
            return answer.headers();
        }

        @Override
        public HttpClient.Version version() {
            return answer.version();
        }
    }

    /** A body in memory, which must be as long as it said. */
    private static final class Small extends OutputStream {
        private final int declared;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Small(int declared) {
            this.declared = declared;
        }

        @Override
        public void write(int b) throws IOException {
            check(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            check(length);
            bytes.write(from, offset, length);
        }

        private void check(int more) throws IOException {
            if (bytes.size() + more > declared) {
                throw new IOException("the body says that it has " + declared + " bytes and has more");
            }
        }

        byte[] complete() throws IOException {
            if (bytes.size() != declared) {
                throw new IOException(
                        "the body says that it has " + declared + " bytes and ends after " + bytes.size());
            }
            return bytes.toByteArray();
        }
    }

    /** What the writer of a body closes, if it does, is not the pipe. */
    private static final class Unclosed extends OutputStream {
        private final BodyPipe pipe;

        Unclosed(BodyPipe pipe) {
            this.pipe = pipe;
        }

        @Override
        public void write(int b) throws IOException {
            pipe.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int count) throws IOException {
            pipe.write(from, offset, count);
        }
    }
}
