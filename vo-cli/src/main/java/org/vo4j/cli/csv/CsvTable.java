// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.VoException;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;

/**
 * A CSV or TSV text with a header line as a table whose rows are read as they are asked for.
 *
 * <p>An empty cell is null; the quoted empty cell of a text column is the empty string. Every cursor reads the text
 * from its start.
 */
public final class CsvTable implements RowSource {
    private final CsvSource source;
    private final CsvDialect dialect;
    private final Columns columns;
    private final int[] cells;
    private final int width;
    private final OptionalLong rowCount;
    private final LongConsumer watcher;

    private CsvTable(
            CsvSource source,
            CsvDialect dialect,
            Columns columns,
            int[] cells,
            int width,
            OptionalLong rowCount,
            LongConsumer watcher) {
        this.source = source;
        this.dialect = dialect;
        this.columns = columns;
        this.cells = cells;
        this.width = width;
        this.rowCount = rowCount;
        this.watcher = watcher;
    }

    /**
     * A type that is given for a column instead of guessed.
     *
     * @param datatype the type of the elements
     * @param shape the shape of a cell
     */
    public record Type(Datatype datatype, ArrayShape shape) {}

    /**
     * The names in the header line; a column without one is called after its place: {@code column_3}.
     *
     * @throws FormatException when there is no header line
     */
    public static List<String> names(CsvSource source, CsvDialect dialect) {
        try (CsvRecords records = records(source, dialect)) {
            return names(records, source);
        }
    }

    private static CsvRecords records(CsvSource source, CsvDialect dialect) {
        return new CsvRecords(source.open(), source.name(), dialect);
    }

    private static List<String> names(CsvRecords records, CsvSource source) {
        CsvRecord header = records.next();
        if (header == null) {
            throw new FormatException(
                    "the file is empty; its first line should name the columns", new Location(source.name(), 1, 0));
        }
        List<String> names = new ArrayList<>(header.count());
        for (int i = 0; i < header.count(); i++) {
            String name = header.string(i).strip();
            names.add(name.isEmpty() ? "column_" + (i + 1) : name);
        }
        return names;
    }

    /**
     * Opens a table; reads all of it once where the type of a column is to be guessed.
     *
     * @param types the types that are given, by name; a name that the header does not have is passed over
     * @param charIsUtf8 whether text that is not ASCII can be char, as of VOTable 1.6, rather than unicodeChar
     * @throws FormatException when the text is damaged as far as it is read
     */
    public static CsvTable open(CsvSource source, CsvDialect dialect, Map<String, Type> types, boolean charIsUtf8) {
        try (CsvRecords records = records(source, dialect)) {
            List<String> names = names(records, source);
            List<Column> found = new ArrayList<>(names.size());
            OptionalLong rows = OptionalLong.empty();
            if (types.keySet().containsAll(names)) {
                names.forEach(name -> found.add(Column.of(name, Datatype.CHAR, ArrayShape.VARIABLE)));
            } else {
                ColumnGuess[] guesses = new ColumnGuess[names.size()];
                rows = OptionalLong.of(guess(records, guesses, source));
                for (int i = 0; i < guesses.length; i++) {
                    found.add(guesses[i].column(names.get(i), charIsUtf8));
                }
            }
            int[] cells = new int[names.size()];
            for (int i = 0; i < cells.length; i++) {
                Type given = types.get(names.get(i));
                if (given != null) {
                    found.set(i, Column.of(names.get(i), given.datatype(), given.shape()));
                }
                cells[i] = i;
            }
            return new CsvTable(source, dialect, Columns.of(found), cells, cells.length, rows, row -> {});
        }
    }

    private static long guess(CsvRecords records, ColumnGuess[] guesses, CsvSource source) {
        for (int i = 0; i < guesses.length; i++) {
            guesses[i] = new ColumnGuess();
        }
        long rows = 0;
        for (CsvRecord record = nextRow(records, guesses.length, source);
                record != null;
                record = nextRow(records, guesses.length, source)) {
            rows++;
            for (int i = 0; i < guesses.length; i++) {
                guesses[i].see(record, i);
            }
        }
        return rows;
    }

    /** The next record that is a row; a blank line is one only where rows have a single cell. */
    static @Nullable CsvRecord nextRow(CsvRecords records, int width, CsvSource source) {
        CsvRecord record = records.next();
        while (record != null && width > 1 && record.isBlankLine()) {
            record = records.next();
        }
        if (record != null && record.count() != width) {
            throw new FormatException(
                    "a row of " + record.count() + " cells, but the header names " + width + " columns",
                    new Location(source.name(), record.line(), 0));
        }
        return record;
    }

    /**
     * The table with these columns only, by name, in this order.
     *
     * @throws VoException when there is none of a name
     */
    public CsvTable select(List<String> names) {
        Columns chosen = columns.select(names);
        int[] chosenCells =
                names.stream().mapToInt(name -> cells[columns.index(name)]).toArray();
        return new CsvTable(source, dialect, chosen, chosenCells, width, rowCount, watcher);
    }

    /** The same table; its cursors tell somebody, after each row, how many they have read. */
    public CsvTable watched(LongConsumer newWatcher) {
        return new CsvTable(source, dialect, columns, cells, width, rowCount, newWatcher);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public OptionalLong rowCount() {
        return rowCount;
    }

    @Override
    public RowCursor rows() {
        CsvRecords records = records(source, dialect);
        try {
            names(records, source);
            return new CsvCursor(records, source, columns, cells.clone(), width, watcher);
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }
}
