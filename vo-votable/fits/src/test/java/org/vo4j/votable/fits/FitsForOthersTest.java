// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.testkit.Capability;
import org.vo4j.testkit.CorpusFolder;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.RandomTables;
import org.vo4j.testkit.Seeds;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;
import uk.ac.starlink.util.FileDataSource;

/** What we write is what STIL and nom-tam-fits read, flags behind the heap and wide tables included. */
class FitsForOthersTest {
    @TempDir
    Path folder;

    private static void compare(Path fits) throws IOException {
        try (VoTableReader reader = VoTableReader.open(fits)) {
            int number = 0;
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                number++;
                if (next.get().encoding().isPresent() && next.get().columns().size() > 0) {
                    StarTable theirs = new StarTableFactory()
                            .makeStarTable(new FileDataSource(fits.toFile(), Integer.toString(number)), "fits");
                    compare("table " + number, next.get(), theirs);
                }
            }
        }
    }

    private static void compare(String where, TableReader ours, StarTable theirs) throws IOException {
        assertEquals(ours.columns().size(), theirs.getColumnCount(), where);
        try (RowCursor rows = ours.rows();
                RowSequence sequence = theirs.getRowSequence()) {
            while (rows.next()) {
                assertTrue(sequence.next(), () -> where + " ends before " + rows.rowIndex());
                for (int c = 0; c < rows.columns().size(); c++) {
                    Column column = rows.columns().get(c);
                    String place = where + ", row " + rows.rowIndex() + ", " + column;
                    compare(place, rows, c, sequence.getCell(c));
                }
            }
            assertTrue(!sequence.next(), where + ": more rows");
        }
    }

    private static void compare(String where, RowCursor ours, int c, Object theirs) {
        Datatype type = ours.columns().get(c).datatype();
        boolean scalar = ours.columns().get(c).shape().isScalar();
        if (type.isText()) {
            boolean ascii = theirs instanceof String text && text.chars().allMatch(ch -> ch >= ' ' && ch <= '~');
            if (ascii && ours.columns().get(c).shape().dimensions() <= 1) {
                assertEquals(ours.getString(c).stripTrailing(), ((String) theirs).stripTrailing(), where);
            }
            return;
        }
        if (theirs == null || ours.isNull(c)) {
            boolean none = theirs == null
                    || (theirs instanceof Double value && value.isNaN())
                    || (theirs instanceof Float single && single.isNaN())
                    || theirs.getClass().isArray()
                    || type == Datatype.BIT
                    || type == Datatype.UNSIGNED_BYTE;
            assertTrue(none, where + ": null, and STIL reads " + theirs);
            assertTrue(ours.isNull(c) || !scalar, where + ": STIL reads null");
        } else if (scalar && theirs instanceof Number number && !type.isComplex()) {
            assertEquals(ours.getDouble(c), number.doubleValue(), where);
        } else if (scalar && theirs instanceof Boolean truth && type == Datatype.BOOLEAN) {
            assertEquals(ours.getBoolean(c), truth, where);
        } else if (theirs.getClass().isArray() && type.isFloating()) {
            double[] numbers = ours.getDoubles(c);
            assertEquals(numbers.length, Array.getLength(theirs), where);
            for (int e = 0; e < numbers.length; e++) {
                assertEquals(numbers[e], Array.getDouble(theirs, e), where + ", element " + e);
            }
        }
    }

    private Path written(Path original) {
        Path fits = folder.resolve("b.fits");
        try (VoTableReader reader = VoTableReader.open(original);
                VoTableWriter writer = VoTableWriter.create(fits, WriteOptions.standard())) {
            reader.transferTo(writer);
        }
        return fits;
    }

    @Test
    void stilReadsTheCorpus() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(CorpusFolder.path())) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        int checked = 0;
        List<String> failures = new ArrayList<>();
        for (Path file : files) {
            Path fits;
            try {
                fits = written(file);
            } catch (VoException e) {
                continue; // it cannot be read at all
            }
            checked++;
            try {
                compare(fits);
            } catch (IOException | AssertionError e) {
                failures.add(file.getFileName() + ": " + e);
            }
        }
        assertEquals("", String.join("\n", failures));
        assertTrue(checked > 50, checked + " files");
    }

    @Test
    void randomTables() throws IOException, FitsException {
        for (long seed = Seeds.first(); seed < Seeds.first() + 60; seed++) {
            Seeds.run(seed, s -> {
                RandomTables random = new RandomTables(s, Capability.of("TABLEDATA"), VoTableVersion.V1_5);
                Table table = Table.load(ExpectedRows.of(random.table(20, 30)).rows());
                Path fits = folder.resolve("r.fits");
                VoTable.of(table).write(fits, WriteOptions.standard());
                compare(fits);
                try (Fits theirs = new Fits(fits.toFile())) {
                    BasicHDU<?> hdu = theirs.getHDU(1);
                    assertEquals(table.size(), ((BinaryTableHDU) hdu).getNRows());
                    if (table.size() > 0) {
                        assertEquals(
                                table.columns().size(),
                                ((BinaryTableHDU) hdu).getData().getRow(0).length);
                    }
                }
            });
        }
    }
}
