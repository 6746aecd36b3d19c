// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SeekableRowCursor;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import uk.ac.starlink.table.RowAccess;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;
import uk.ac.starlink.util.DataSource;

/** Files of FITS, with columns of fixed width only (STIL hangs on others inline), and their reading by others. */
final class FitsPeers {
    private FitsPeers() {}

    /** A VOTable with the table inline. */
    static Path inline(Path folder, int rows) throws IOException {
        return converted(folder, rows, "gaia-" + rows + ".fits.vot", WriteOptions.encoding("FITS"));
    }

    /** A FITS file. */
    static Path table(Path folder, int rows) throws IOException {
        return converted(folder, rows, "gaia-" + rows + ".fits", WriteOptions.standard());
    }

    private static Path converted(Path folder, int rows, String name, WriteOptions options) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        Path source = folder.resolve("gaia-" + rows + ".td.vot");
        if (!Files.exists(source)) {
            GenerateTables.main(new String[] {"gaia", "td", Integer.toString(rows), source.toString()});
        }
        List<String> fixed;
        try (VoTableReader in = VoTableReader.open(source)) {
            fixed = in.next().orElseThrow().columns().stream()
                    .filter(column -> !column.shape().isVariable())
                    .map(Column::name)
                    .toList();
        }
        try (VoTableReader in =
                        VoTableReader.open(source, ReadOptions.standard().columns(fixed));
                VoTableWriter out = VoTableWriter.create(file, options)) {
            in.transferTo(out);
        }
        return file;
    }

    /** nom-tam-fits, row by row, as the others go. */
    static Object nomTamRows(Path file) throws IOException, FitsException {
        Sums sums = new Sums();
        try (Fits fits = new Fits(file.toFile())) {
            BinaryTableHDU hdu = (BinaryTableHDU) fits.getHDU(1);
            BinaryTable table = hdu.getData();
            int rows = table.getNRows();
            int columns = table.getNCols();
            long[] nothing = new long[columns];
            for (int c = 0; c < columns; c++) {
                nothing[c] = hdu.getHeader().getLongValue("TNULL" + (c + 1), Long.MIN_VALUE + 1);
            }
            for (int r = 0; r < rows; r++) {
                sums.rows++;
                for (int c = 0; c < columns; c++) {
                    Object cell = table.get(r, c);
                    boolean integer = cell instanceof Number && !(cell instanceof Double || cell instanceof Float);
                    long value = integer ? ((Number) cell).longValue() : 0;
                    if (cell instanceof Byte) {
                        sums.integers += (value & 0xff) == nothing[c] ? 0 : value & 0xff;
                    } else if (!integer || value != nothing[c]) {
                        sums.add(cell);
                    }
                }
            }
        }
        return sums;
    }

    /** nom-tam-fits with whole columns in memory, its quickest way. */
    static Object nomTam(Path file) throws IOException, FitsException {
        Sums sums = new Sums();
        try (Fits fits = new Fits(file.toFile())) {
            BinaryTableHDU hdu = (BinaryTableHDU) fits.getHDU(1);
            BinaryTable table = hdu.getData();
            Header header = hdu.getHeader();
            sums.rows = table.getNRows();
            for (int c = 0; c < table.getNCols(); c++) {
                column(table.getColumn(c), header, c + 1, sums);
            }
        }
        return sums;
    }

    private static void column(Object column, Header header, int number, Sums sums) {
        long nothing = header.getLongValue("TNULL" + number, Long.MIN_VALUE + 1);
        if (column instanceof double[] || column instanceof float[]) {
            sums.add(column);
        } else if (column instanceof double[][] arrays) {
            for (double[] array : arrays) {
                sums.add((Object) array);
            }
        } else if (column instanceof long[] values) {
            for (long value : values) {
                sums.integers += value == nothing ? 0 : value;
            }
        } else if (column instanceof int[] values) {
            for (int value : values) {
                sums.integers += value == nothing ? 0 : value;
            }
        } else if (column instanceof short[] values) {
            for (short value : values) {
                sums.integers += value == nothing ? 0 : value;
            }
        } else if (column instanceof byte[] values) {
            for (byte value : values) {
                sums.integers += (value & 0xff) == nothing ? 0 : value & 0xff;
            }
        } else if (column instanceof boolean[] values) {
            for (boolean value : values) {
                sums.trues += value ? 1 : 0;
            }
        } else {
            for (Object value : (Object[]) column) {
                sums.add(value);
            }
        }
    }

    /** STIL over a file, which it maps. */
    static Object stil(Path file) throws IOException {
        Sums sums = new Sums();
        StarTable table = new StarTableFactory().makeStarTable(DataSource.makeDataSource(file.toString()), "fits-plus");
        try (RowSequence rows = table.getRowSequence()) {
            while (rows.next()) {
                sums.rows++;
                for (Object cell : rows.getRow()) {
                    sums.add(cell);
                }
            }
        }
        return sums;
    }

    /** One cell of each of so many rows, picked at random. */
    static Object seek(Path file, int count) {
        Sums sums = new Sums();
        SplittableRandom random = new SplittableRandom(1);
        try (VoTableReader in = VoTableReader.open(file);
                RowCursor cursor = in.next().orElseThrow().rows()) {
            SeekableRowCursor rows = (SeekableRowCursor) cursor;
            int ra = rows.columns().index("ra");
            for (; sums.rows < count; sums.rows++) {
                rows.seek(random.nextLong(rows.rowCount()));
                rows.next();
                sums.add(rows.getDouble(ra));
            }
        }
        return sums;
    }

    /** The same by STIL. */
    static Object stilSeek(Path file, int count) throws IOException {
        Sums sums = new Sums();
        SplittableRandom random = new SplittableRandom(1);
        StarTable table = new StarTableFactory().makeStarTable(DataSource.makeDataSource(file.toString()), "fits-plus");
        int ra = 0;
        while (!table.getColumnInfo(ra).getName().equals("ra")) {
            ra++;
        }
        try (RowAccess rows = table.getRowAccess()) {
            for (; sums.rows < count; sums.rows++) {
                rows.setRowIndex(random.nextLong(table.getRowCount()));
                sums.add(rows.getCell(ra));
            }
        }
        return sums;
    }
}
