// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;

/**
 * Makes whole VOTable documents at random, the same ones for the same seed, each legal in its version.
 *
 * <p>Versions 1.0 to 1.6, with and without namespace prefixes; metadata at every level where the version allows it;
 * nested RESOURCEs; 1 to 4 tables in TABLEDATA, BINARY and BINARY2, with no rows and without DATA too; base64 in lines of
 * any length; UTF-8 and UTF-16. Single-threaded.
 */
public final class DocumentGenerator {
    private final Random random;
    private final long seed;
    private final boolean portable;
    private final Predicate<Column> wanted;
    private final VoTableVersion version;
    private final String prefix;
    private final List<GeneratedTable> tables = new ArrayList<>();
    private final DocumentMetadata metadata;
    private int ids;

    private DocumentGenerator(long seed, boolean portable, Predicate<Column> columns) {
        this.seed = seed;
        this.portable = portable;
        this.wanted = columns;
        this.random = new Random(seed);
        VoTableVersion[] versions = VoTableVersion.values();
        this.version = versions[random.nextInt(versions.length)];
        this.prefix = !version.namespace().isEmpty() && random.nextInt(4) == 0 ? "vot" : "";
        this.metadata = new DocumentMetadata(random, version, this::nextId);
    }

    /** The document of a seed. */
    public static GeneratedDocument generate(long seed) {
        return generate(seed, false, column -> true);
    }

    /**
     * The document of a seed, with the columns that are wanted only.
     *
     * @param portable whether each of the standard's encodings of its version can carry every table without loss
     */
    public static GeneratedDocument generate(long seed, boolean portable, Predicate<Column> columns) {
        return new DocumentGenerator(seed, portable, columns).document();
    }

    private Set<Capability> capabilities(String encoding) {
        Set<Capability> capabilities = EnumSet.copyOf(Capability.of(encoding, version));
        if (portable) {
            capabilities.retainAll(Capability.of("TABLEDATA", version));
            capabilities.retainAll(Capability.of("BINARY", version));
        }
        return capabilities;
    }

    private String nextId() {
        return "id_" + ids++;
    }

    private GeneratedDocument document() {
        ExpectedElement root = new ExpectedElement("VOTABLE").with("version", version.number());
        metadata.describe(root);
        metadata.head(root);
        int resources = 1 + random.nextInt(2);
        for (int r = 0; r < resources; r++) {
            resource(root, 0, r == 0);
        }
        if (version.allowsXtype() && chance(3)) {
            metadata.info(root);
        }
        boolean wide = chance(8);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        Map<String, String> declarations = version.namespace().isEmpty()
                ? Map.of()
                : Map.of(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, version.namespace());
        String declared = wide ? "UTF-16" : chance(4) ? "" : "UTF-8";
        String text = new DocumentText(random, prefix, chance(3)).write(root, declared, declarations);
        return new GeneratedDocument(text.getBytes(charset), version, root, tables);
    }

    private void resource(ExpectedElement parent, int depth, boolean withTable) {
        ExpectedElement resource = parent.add(new ExpectedElement("RESOURCE"));
        if (chance(2)) {
            resource.with("name", "resource " + depth);
        }
        if (chance(2)) {
            resource.with("type", chance(2) ? "results" : "meta");
        }
        metadata.describe(resource);
        metadata.inResource(resource);
        int count = withTable ? 1 + random.nextInt(2) : random.nextInt(2);
        for (int t = 0; t < count && tables.size() < 4; t++) {
            if (t == 0 || version.allowsXtype()) {
                metadata.beforeTable(resource);
            }
            table(resource);
        }
        if (depth < 3 && chance(3)) {
            resource(resource, depth + 1, false);
        }
        // an INFO trails something
        boolean holds =
                resource.children().stream().anyMatch(child -> child.name().matches("TABLE|RESOURCE"));
        if (version.allowsXtype() && holds && chance(4)) {
            metadata.info(resource);
        }
    }

    private void table(ExpectedElement resource) {
        ExpectedElement element = resource.add(new ExpectedElement("TABLE"));
        element.with("name", "table" + tables.size());
        if (chance(2)) {
            element.with("ID", nextId());
        }
        metadata.describe(element);
        String encoding = encoding();
        Set<Capability> capabilities = capabilities(encoding);
        long tableSeed = random.nextLong();
        RandomTables maker = new RandomTables(tableSeed, capabilities, version);
        List<Column> columns = new ArrayList<>();
        int count = 1 + random.nextInt(10);
        for (int c = 0; c < count; c++) {
            columns.add(metadata.field(element, column(maker, "col" + c)));
        }
        ExpectedTable table = maker.table(Columns.of(columns), encoding.isEmpty() ? 0 : random.nextInt(12));
        metadata.inTable(element, table.fields());
        if (!encoding.isEmpty()) {
            if (chance(2)) {
                element.with("nrows", Integer.toString(table.rows().size()));
            }
            data(element, encoding, table);
        }
        tables.add(new GeneratedTable(element, encoding, table));
    }

    private Column column(RandomTables maker, String name) {
        Column column = maker.column(name);
        while (!wanted.test(column)) {
            column = maker.column(name);
        }
        return column;
    }

    private String encoding() {
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> "TABLEDATA";
            case 3, 4 -> version.allowsBinary2() ? "BINARY2" : "BINARY";
            case 5 -> "BINARY";
            default -> chance(2) ? "TABLEDATA" : "";
        };
    }

    private void data(ExpectedElement element, String encoding, ExpectedTable table) {
        ExpectedElement data = element.add(new ExpectedElement("DATA"));
        if (encoding.equals("TABLEDATA")) {
            TabledataStyle style = chance(2) ? TabledataStyle.plain() : TabledataStyle.varied(seed);
            byte[] rows = ReferencePayloads.tabledata(table, style.withPrefix(prefix));
            data.add(new ExpectedElement("TABLEDATA")).payload(new String(rows, StandardCharsets.UTF_8));
        } else {
            byte[] rows = ReferencePayloads.writeVaried(encoding, table, seed);
            data.add(new ExpectedElement(encoding))
                    .add(new ExpectedElement("STREAM")
                            .with("encoding", "base64")
                            .payload(lines(rows)));
        }
        if (version.allowsXtype() && chance(4)) {
            metadata.info(element);
        }
    }

    /** Base64 in lines of any length, which need not be that of whole groups. */
    private String lines(byte[] bytes) {
        String digits = Base64.getEncoder().encodeToString(bytes);
        String[] breaks = {"\n", "\r\n", " \n\t", " "};
        String lineBreak = breaks[random.nextInt(breaks.length)];
        int longest = chance(3) ? Integer.MAX_VALUE : 1 + random.nextInt(90);
        StringBuilder lines = new StringBuilder(chance(2) ? lineBreak : "");
        for (int at = 0; at < digits.length(); ) {
            int end = (int) Math.min(digits.length(), (long) at + longest);
            lines.append(digits, at, end).append(end < digits.length() || chance(2) ? lineBreak : "");
            at = end;
        }
        return lines.toString();
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }
}
