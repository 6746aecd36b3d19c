// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.vo4j.protocol.dali.uws.JobDescription;
import org.vo4j.protocol.dali.uws.Phase;
import org.vo4j.protocol.dali.xml.XmlElement;

/** What is written is read again as it was (row V5), for documents made at random. */
final class RoundTripTest {
    private static final int DOCUMENTS = 100;
    private static final String LETTERS = "abcXYZ019_./#:-<>&'\"\u00e9\u03b1\u4e2d\ud83d\ude00,;()[]=%";

    private final long seed = Long.getLong("vo.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(12);
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            word.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return word.toString();
    }

    private String token() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> word();
            default -> word() + " " + word();
        };
    }

    private String text() {
        return random.nextBoolean() ? token() : word() + "\n  " + word() + "\t\r\n" + word();
    }

    private <T> List<T> some(Supplier<T> maker) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(maker.get());
        }
        return list;
    }

    private <T> Optional<T> maybe(Supplier<T> maker) {
        return random.nextBoolean() ? Optional.of(maker.get()) : Optional.empty();
    }

    private OptionalLong maybeNumber() {
        return random.nextBoolean() ? OptionalLong.of(random.nextInt(Integer.MAX_VALUE)) : OptionalLong.empty();
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private ColumnType type() {
        return new ColumnType(
                random.nextBoolean() ? "VOTableType" : "TAPType", word(), token(), token(), token(), token(), token());
    }

    private ServiceInterface serviceInterface() {
        String type = List.of("ParamHTTP", "WebBrowser", "DALIInterface", "OAIHTTP", "")
                .get(random.nextInt(5));
        return new ServiceInterface(
                type,
                token(),
                token(),
                some(() -> new ServiceInterface.AccessUrl(word(), token())),
                some(() -> new ServiceInterface.MirrorUrl(word(), token())),
                some(this::token),
                text(),
                some(this::word),
                token(),
                some(() -> new ServiceInterface.InputParameter(
                        word(),
                        token(),
                        token(),
                        token(),
                        token(),
                        maybe(this::type),
                        token(),
                        random.nextBoolean(),
                        others())),
                some(this::word),
                others());
    }

    private TableAccess tableAccess() {
        String mode = List.of("", "sync", "async").get(random.nextInt(3));
        return new TableAccess(
                some(() -> new TableAccess.DataModel(word(), token())),
                some(() -> new TableAccess.Language(
                        word(),
                        some(() -> new TableAccess.Version(word(), token())),
                        token(),
                        some(() -> new TableAccess.FeatureList(
                                word(), some(() -> new TableAccess.Feature(word(), text(), others())), others())),
                        others())),
                some(() -> new TableAccess.OutputFormat(word(), some(this::word), token(), mode, others())),
                some(() -> new TableAccess.UploadMethod(word(), mode)),
                some(() -> new TableAccess.TimeLimits(maybeNumber(), maybeNumber(), mode, others())),
                some(() -> new TableAccess.TimeLimits(maybeNumber(), maybeNumber(), mode, others())),
                some(() -> new TableAccess.DataLimits(maybe(this::limit), maybe(this::limit), mode, others())),
                some(() -> new TableAccess.DataLimits(maybe(this::limit), maybe(this::limit), mode, others())));
    }

    private TableAccess.DataLimit limit() {
        return new TableAccess.DataLimit(random.nextInt(1 << 30), random.nextBoolean() ? "row" : "byte");
    }

    private Capability capability() {
        Capability plain = new Capability(
                token(),
                "",
                text(),
                some(() -> new Capability.ValidationLevel(random.nextInt(5), token())),
                some(this::serviceInterface),
                Optional.empty(),
                others());
        return random.nextBoolean() ? plain.with(tableAccess()) : plain;
    }

    private TableDescription table() {
        TableDescription.Header header =
                new TableDescription.Header(word(), token(), token(), token(), token(), maybeNumber(), others());
        List<ColumnDescription> columns = some(() -> new ColumnDescription(
                word(),
                token(),
                token(),
                token(),
                token(),
                maybe(this::type),
                some(this::word),
                maybe(random::nextBoolean),
                others()));
        List<ForeignKey> keys = some(() -> new ForeignKey(
                word(), some(() -> new ForeignKey.ColumnPair(word(), word())), token(), token(), others()));
        return columns.isEmpty() && keys.isEmpty()
                ? TableDescription.bare(header)
                : TableDescription.of(header, columns, keys);
    }

    /** Elements of a service's own; their names are none that a standard has. */
    private List<XmlElement> others() {
        return random.nextInt(4) == 0 ? some(() -> info(2)) : List.of();
    }

    private XmlElement info(int depth) {
        Map<String, String> attributes = random.nextBoolean() ? Map.of() : Map.of("a", text(), "b-c", token());
        return new XmlElement(
                "e" + random.nextInt(5),
                attributes,
                depth > 0 ? token() : text(),
                depth > 0 ? some(() -> info(depth - 1)) : List.of());
    }

    private JobDescription job() {
        URI uri = URI.create("http://example.org/async/" + random.nextInt(1000));
        return new JobDescription(
                uri,
                random.nextBoolean() ? "1.0" : "1.1",
                word(),
                token(),
                token(),
                new Phase(word()),
                maybe(this::instant),
                maybe(this::instant),
                maybe(this::instant),
                maybe(this::instant),
                maybe(() -> Duration.ofSeconds(random.nextInt(100_000))),
                maybe(this::instant),
                some(() -> new JobDescription.Parameter(word(), text(), random.nextBoolean(), random.nextBoolean())),
                some(() -> {
                    URI result = uri.resolve("/results/" + random.nextInt(10));
                    return new JobDescription.JobResult(
                            word(), result.toString(), Optional.of(result), maybeNumber(), token());
                }),
                maybe(() -> new JobDescription.ErrorSummary(text(), random.nextBoolean(), random.nextBoolean())),
                some(() -> info(2)),
                List.of());
    }

    private static InputStream in(ByteArrayOutputStream out) {
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void capabilities() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Capabilities document = new Capabilities(some(this::capability), others(), List.of());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            Capabilities read = Capabilities.parse(in(out), "x");
            assertEquals(document.capabilities(), read.capabilities(), "seed " + seed + " document " + i);
            assertEquals(document.others(), read.others(), "seed " + seed + " document " + i);
        }
    }

    @Test
    void tables() {
        for (int i = 0; i < DOCUMENTS; i++) {
            TableSet document = TableSet.of(
                    some(() -> new SchemaDescription(word(), token(), token(), token(), some(this::table), others())));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            assertEquals(document, TableSet.parse(in(out), "x"), "seed " + seed + " document " + i);
            TableDescription table = table();
            out.reset();
            table.write(out);
            assertEquals(table, TableDescription.parse(in(out), "x"), "seed " + seed + " table " + i);
        }
    }

    @Test
    void availability() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Availability document = new Availability(
                    random.nextBoolean(),
                    maybe(this::instant),
                    maybe(this::instant),
                    maybe(this::instant),
                    some(this::text),
                    others(),
                    List.of());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            Availability read = Availability.parse(in(out), "x");
            Availability silent = new Availability(
                    read.isAvailable(),
                    read.upSince(),
                    read.downAt(),
                    read.backAt(),
                    read.notes(),
                    read.others(),
                    List.of());
            assertEquals(document, silent, "seed " + seed + " document " + i);
        }
    }

    @Test
    void examples() {
        URI page = URI.create("http://example.org/tap/examples");
        for (int i = 0; i < DOCUMENTS; i++) {
            List<Example> list = some(() -> {
                String name = token();
                List<Example.Property> properties = new ArrayList<>(List.of(new Example.Property("name", name)));
                properties.addAll(some(() -> new Example.Property("table", token())));
                properties.addAll(some(() -> new Example.Property("query", text().replace("\r", ""))));
                return new Example(
                        "x" + random.nextInt(100),
                        name,
                        properties,
                        some(() -> new Example.Parameter(word(), text().replace("\r", ""))));
            });
            List<URI> links = List.of(page.resolve("more?a=1&b=2"));
            Examples document = new Examples(list, links, List.of());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            assertEquals(document, Examples.parse(in(out), page), "seed " + seed + " document " + i);
        }
    }

    @Test
    void jobs() {
        for (int i = 0; i < DOCUMENTS; i++) {
            JobDescription document = job();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            assertEquals(document, JobDescription.parse(in(out), document.uri()), "seed " + seed + " document " + i);
        }
    }
}
