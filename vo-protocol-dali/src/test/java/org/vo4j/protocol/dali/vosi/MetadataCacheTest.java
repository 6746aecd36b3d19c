// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.http.TransportRequest;

/** What is kept of a service's tables between runs. */
final class MetadataCacheTest {
    private static final URI SERVICE = URI.create("http://h/tap");
    private static final String ADDRESS = "http://h/tap/tables?detail=min";
    private static final String OLD = "<tableset><schema><name>old</name></schema></tableset>";
    private static final String NEW = "<tableset><schema><name>new</name></schema></tableset>";

    @TempDir
    Path folder;

    private static String schema(VosiService service) {
        return service.tables().schemas().get(0).name();
    }

    private static List<String> header(TransportRequest request, String name) {
        return request.headers().getOrDefault(name, List.of());
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            return all.get(0);
        }
    }

    @Test
    void aConfirmedDocumentIsNotSentAgain() throws IOException {
        FakeService fake = new FakeService()
                .on(ADDRESS, 200, OLD, "ETag", "\"v1\"", "Last-Modified", "Wed, 04 Mar 2026 05:06:07 GMT")
                .on(ADDRESS, 304, "")
                .on(ADDRESS, 200, NEW, "ETag", "\"v2\"");
        VosiService service = VosiService.at(fake, SERVICE).cache(MetadataCache.in(folder.resolve("a/b")));
        assertEquals("old", schema(service));
        assertEquals("old", schema(service));
        assertEquals("new", schema(service));
        assertEquals("new", schema(service));
        assertEquals(List.of(), header(fake.requests.get(0), "If-None-Match"));
        assertEquals(List.of("\"v1\""), header(fake.requests.get(1), "If-None-Match"));
        assertEquals(List.of("Wed, 04 Mar 2026 05:06:07 GMT"), header(fake.requests.get(1), "If-Modified-Since"));
        assertEquals(List.of("\"v2\""), header(fake.requests.get(3), "If-None-Match"));
    }

    @Test
    void aYoungDocumentIsNotEvenAskedFor() {
        FakeService fake = new FakeService().on(ADDRESS, OLD).on(ADDRESS, NEW);
        Instant now = Instant.parse("2026-03-04T05:06:07Z");
        MetadataCache cache = MetadataCache.in(folder).maxAge(Duration.ofHours(1));
        VosiService early = VosiService.at(fake, SERVICE).cache(cache.clock(Clock.fixed(now, ZoneOffset.UTC)));
        assertEquals("old", schema(early));
        assertEquals("old", schema(early));
        assertEquals(1, fake.requests.size());
        Clock later = Clock.fixed(now.plusSeconds(3600), ZoneOffset.UTC);
        assertEquals("new", schema(VosiService.at(fake, SERVICE).cache(cache.clock(later))));
    }

    @Test
    void whatCannotBeConfirmedIsNotKept() throws IOException {
        FakeService fake =
                new FakeService().on(ADDRESS, OLD).on(ADDRESS, 200, NEW, "ETag", "x", "Cache-Control", "no-store");
        VosiService service = VosiService.at(fake, SERVICE).cache(MetadataCache.in(folder));
        assertEquals("old", schema(service));
        assertEquals("new", schema(service));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        FakeService first = new FakeService().on(ADDRESS, 200, OLD, "ETag", "v");
        schema(VosiService.at(first, SERVICE).cache(MetadataCache.in(folder)));
        Path file = onlyFile();
        byte[] sound = Files.readAllBytes(file);
        MetadataCache cache = MetadataCache.in(folder);
        assertTrue(cache.find(URI.create(ADDRESS)).isPresent());
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 0x20;
            Files.write(file, damaged);
            assertTrue(cache.find(URI.create(ADDRESS)).isEmpty(), "byte " + i);
            Files.write(file, java.util.Arrays.copyOf(sound, i));
            assertTrue(cache.find(URI.create(ADDRESS)).isEmpty(), "length " + i);
        }
        FakeService again = new FakeService().on(ADDRESS, 200, NEW, "ETag", "v");
        assertEquals("new", schema(VosiService.at(again, SERVICE).cache(cache)));
        assertEquals(List.of(), header(again.requests.get(0), "If-None-Match"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        FakeService fake = new FakeService().on(ADDRESS, 200, OLD, "ETag", "v");
        assertEquals("old", schema(VosiService.at(fake, SERVICE).cache(MetadataCache.in(file.resolve("below")))));
    }

    @Test
    void aBrokenAnswerIsNotKept() throws IOException {
        FakeService fake = new FakeService().on(ADDRESS, 200, "<tableset>", "ETag", "v");
        VosiService service = VosiService.at(fake, SERVICE).cache(MetadataCache.in(folder));
        org.junit.jupiter.api.Assertions.assertThrows(org.vo4j.api.FormatException.class, service::tables);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
