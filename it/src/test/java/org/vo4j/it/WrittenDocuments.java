// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.vo4j.api.Issue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.testkit.DocumentGenerator;
import org.vo4j.testkit.GeneratedDocument;
import org.vo4j.testkit.Seeds;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/** Generated documents, written by vo4j: every version, every encoding, every type. */
final class WrittenDocuments {
    private static final List<String> ENCODINGS = List.of("TABLEDATA", "BINARY", "BINARY2");

    /**
     * A document as it was made, and the file that vo4j wrote.
     *
     * @param seed what it was made from
     * @param generated what it was made as
     * @param version the version that was written
     * @param encoding the encoding of all tables; empty when each keeps its own
     * @param file what was written
     * @param issues what the writer had to say
     */
    record Written(
            long seed,
            GeneratedDocument generated,
            VoTableVersion version,
            String encoding,
            Path file,
            List<Issue> issues) {
        /** Whether all peers are expected to read it; 1.6 is a draft that they do not know. */
        boolean isForPeers() {
            return Math.floorMod(seed, 4L) > 1 && version != VoTableVersion.V1_6;
        }

        @Override
        public String toString() {
            return "document of seed " + seed + " (VOTable " + version + " "
                    + (encoding.isEmpty() ? "as it was" : encoding) + ", " + file.getFileName() + ")";
        }
    }

    private WrittenDocuments() {}

    /** Writes so many documents: a quarter each of every kind in the order of their seeds. */
    static List<Written> write(Path folder, int count) {
        List<Written> documents = new ArrayList<>();
        for (long seed = Seeds.first(); seed < Seeds.first() + count; seed++) {
            boolean forPeers = Math.floorMod(seed, 4L) > 1;
            Predicate<Column> columns = column -> !forPeers || isReadByAll(column);
            Seeds.run(seed, s -> documents.add(s % 2 == 0 ? kept(s, columns, folder) : changed(s, columns, folder)));
        }
        return documents;
    }

    /**
     * Whether all peers can read a column in any encoding. STIL 4.3.5 and votlint lose their way in the bytes of single
     * bits and of variable arrays of complex numbers, whose count they take for numbers; astropy 5.2 loses it in variable
     * arrays of more dimensions, whose count it takes for rows, and refuses arrays of strings, bounded unicodeChar and the
     * digits of variable bits (reference C7, C14, D3, D4).
     */
    private static boolean isReadByAll(Column column) {
        ArrayShape shape = column.shape();
        return switch (column.datatype()) {
            case BIT -> !shape.isScalar() && !shape.isVariable();
            case FLOAT_COMPLEX, DOUBLE_COMPLEX -> !shape.isVariable();
            case CHAR, UNICODE_CHAR -> shape.dimensions() < 2 && shape.bound().isEmpty();
            default -> shape.dimensions() < 2 || !shape.isVariable();
        };
    }

    /** Whatever the encodings of its tables carry, copied in one pass. */
    private static Written kept(long seed, Predicate<Column> columns, Path folder) {
        GeneratedDocument generated = DocumentGenerator.generate(seed, false, columns);
        VoTableVersion version = target(generated.version());
        Path file = folder.resolve(seed + ".xml");
        WriteOptions options = version == generated.version()
                ? WriteOptions.standard()
                : WriteOptions.standard().version(version);
        try (VoTableReader in = VoTableReader.open(generated.bytes());
                VoTableWriter out = writer(seed, file, options)) {
            in.transferTo(out);
            return new Written(seed, generated, version, "", file, out.issues());
        }
    }

    /** Whatever all encodings carry, from memory to another encoding. */
    private static Written changed(long seed, Predicate<Column> columns, Path folder) {
        GeneratedDocument generated = DocumentGenerator.generate(seed, true, columns);
        VoTableVersion version = target(generated.version());
        int known = version.allowsBinary2() ? 3 : 2;
        String encoding = ENCODINGS.get(new Random(seed).nextInt(known));
        Path file = folder.resolve(seed + (seed % 10 == 1 ? ".xml.gz" : ".xml"));
        WriteOptions options = WriteOptions.encoding(encoding)
                .version(version)
                .gzip(file.toString().endsWith(".gz"));
        VoTable document = VoTable.read(generated.bytes());
        if (isAtomic(seed)) {
            document.write(file, options);
        } else {
            document.write(stream(file), options);
        }
        return new Written(seed, generated, version, encoding, file, List.of());
    }

    private static VoTableWriter writer(long seed, Path file, WriteOptions options) {
        return isAtomic(seed) ? VoTableWriter.create(file, options) : VoTableWriter.create(stream(file), options);
    }

    /** Some files appear at once, which takes its time; the others are streams. */
    private static boolean isAtomic(long seed) {
        return seed % 16 < 2;
    }

    private static OutputStream stream(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** VOTable 1.0 can be read, not written. */
    private static VoTableVersion target(VoTableVersion version) {
        return version.allowsGroup() ? version : VoTableVersion.V1_1;
    }
}
