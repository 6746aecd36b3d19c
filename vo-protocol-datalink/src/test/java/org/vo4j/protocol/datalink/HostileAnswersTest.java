// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/** Answers that mean harm, and such as are damaged (issue 5, 10). */
class HostileAnswersTest {
    private static final URI HERE = URI.create("http://service.invalid/links?ID=a");

    private static HttpTransport answering(InputStream body) {
        return request -> new TransportResponse(200, request.uri(), Map.of(), body);
    }

    private static Links links(String document) {
        return Datalink.of(HERE, answering(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
    }

    /** A document that never ends. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private final byte[] again;
        private long at;

        Endless(String begin, String again) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            int place = (int) (at < begin.length ? at : (at - begin.length) % again.length);
            byte[] part = at < begin.length ? begin : again;
            at++;
            return part[place];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            return length;
        }
    }

    @Test
    void linksWithoutEnd() {
        String document = Wire.votable(Wire.table(Wire.FIELDS, "HERE"));
        String begin = document.substring(0, document.indexOf("HERE"));
        String row = Wire.link("a", "http://e.org/" + "x".repeat(20_000), "#this", "");
        try (Links links = Datalink.of(HERE, answering(new Endless(begin, row)))) {
            FormatException failure = assertThrows(FormatException.class, links::list);
            assertTrue(failure.getMessage().contains("is not read into memory"), failure.getMessage());
        }
    }

    @Test
    void descriptorsThatMakeNoSense() {
        String self = "<RESOURCE type='meta' utype='adhoc:service' ID='x'><PARAM name='accessURL' ID='p' ref='p'"
                + " datatype='char' arraysize='*' value='::not an address::'/><GROUP name='inputParams'>"
                + "<PARAM name='ID' ref='q' ID='q' value=''/><PARAM value='nameless'/><PARAM name='a' datatype='strange'"
                + " arraysize='-7' value='1'/><PARAM/></GROUP></RESOURCE>";
        String row = Wire.row("a", "", "x", "", "", "#proc", "", "");
        try (Links links = links(Wire.votable(Wire.table(Wire.FIELDS, row), self))) {
            Link link = links.list().get(0);
            ServiceDescriptor service = link.service().orElseThrow();
            assertTrue(service.describe().contains("Service x"));
            assertThrows(VoException.class, () -> service.call().with("ID", "b").fetch());
            assertThrows(VoException.class, link::fetch);
            assertEquals(1, links.services().size());
        }
    }

    @Test
    void aServiceThatIsNoService() { // service_def names the table, or itself
        String row = Wire.row("a", "", "idcol", "", "", "#proc", "", "");
        try (Links links = links(Wire.votable(Wire.table(Wire.FIELDS, row)))) {
            assertEquals(Optional.empty(), links.list().get(0).service());
            assertEquals(Optional.empty(), links.list().get(0).accessUrl());
        }
    }

    @Test
    void groupsInGroups() {
        String open = String.join("", Collections.nCopies(200, "<GROUP>"));
        String close = String.join("", Collections.nCopies(200, "</GROUP>"));
        String document =
                Wire.votable(Wire.table(Wire.FIELDS), Wire.service("s", "", "/s", open + Wire.param("p", "0") + close));
        try (Links links = links(document)) {
            assertThrows(VoException.class, () -> links.services().get(0).call().uri());
        } catch (FormatException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("nest"), e.getMessage());
        }
    }

    @Test
    void anAddressOfAnotherKind() { // never followed as if it were http
        for (String address :
                List.of("file:///etc/passwd", "javascript:alert(1)", "jar:file:/x!/y", "\\\\host\\share")) {
            String row = Wire.link("a", address, "#this", "");
            try (Links links = Datalink.of(HERE, request -> {
                if (!String.valueOf(request.uri().getScheme()).startsWith("http")) {
                    throw new VoException("refused " + request.uri());
                }
                String document = Wire.votable(Wire.table(Wire.FIELDS, row));
                return new TransportResponse(
                        200,
                        request.uri(),
                        Map.of(),
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            })) {
                Link link = links.list().get(0);
                boolean http = link.accessUrl()
                        .filter(uri -> "http".equals(uri.getScheme()))
                        .isPresent();
                if (!http) {
                    assertThrows(VoException.class, link::fetch, address);
                }
            }
        }
    }

    @Test
    void damagedAnswers() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String sound = Wire.votable(
                Wire.table(Wire.FIELDS, Wire.link("a", "http://e.org/1", "#this", "image/fits"), Wire.fault("a", "x")),
                Wire.service("s", Soda.SYNC, "/s", Wire.reference("ID", "idcol"), Wire.param("p", "0")));
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            try (Links links = Datalink.of(HERE, answering(new ByteArrayInputStream(bytes)))) {
                for (Link link : links) {
                    link.accessUrl();
                    link.semantics();
                    link.contentLength();
                }
                links.services().forEach(ServiceDescriptor::describe);
                Soda.of(links);
                read++;
            } catch (VoException e) {
                // told
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", document " + i, e);
            }
        }
        assertTrue(read > 0, "seed " + seed);
    }
}
