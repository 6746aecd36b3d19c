// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.Columns;
import org.vo4j.votable.parquet.file.ChunkReader;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.RowGroup;
import org.vo4j.votable.parquet.file.SchemaNode;

/**
 * Moves over the rows of a Parquet file, row group by row group, page by page.
 *
 * <p>Only the column chunks of the columns that are shown are read, and one page of each is held.
 */
public final class ParquetCursor extends ParquetCells {
    private final ParquetSource source;
    private @Nullable Footer footer;
    /** What the columns of the first file are for the fields. */
    private Binding binding = Binding.NONE;

    private final List<Slot> nested = new ArrayList<>();
    private int group = -1;
    private long groupRows;
    /** The rows of the group before this one are there in all columns, and within the limits. */
    private long safe;
    /** Whether the rows have to be measured one by one. */
    private boolean wide;

    private boolean ended;
    private @Nullable VoException failure;
    private volatile boolean closed;

    /** A cursor over the rows of a file, which is opened by the first {@link #next()} and closed with the cursor. */
    public ParquetCursor(ParquetSource source, ReadContext context) {
        super(context);
        this.source = source;
    }

    @Override
    public boolean next() {
        long following = row + 1;
        if (following < safe && !closed) {
            row = following;
            index++;
            return true;
        }
        return nextSlowly();
    }

    private boolean nextSlowly() {
        VoException before = failure;
        if (before != null) {
            throw before;
        }
        showRow(false);
        if (ended) {
            return false;
        }
        safe = 0;
        try {
            if (closed) {
                throw new TransportException("Reading was cancelled: the cursor is closed");
            }
            if (!move()) {
                ended = true;
                context.endOfRows(index + 1);
                return false;
            }
        } catch (ParquetException e) {
            FormatException damage = damage(e);
            failure = damage;
            throw damage;
        } catch (VoException e) {
            failure = e;
            throw e;
        }
        showRow(true);
        return true;
    }

    /** Goes on to the next row, which may be in the next page or row group; false at the end. */
    private boolean move() {
        Footer file = footer;
        if (file == null) {
            file = open();
        }
        while (row + 1 >= groupRows) {
            endGroup();
            group++;
            while (group >= file.groups().size()) {
                Optional<Footer> following = source.next(context.limits());
                if (following.isEmpty()) {
                    groupRows = 0;
                    return false;
                }
                file = following.get();
                begin(file);
            }
            RowGroup rows = file.groups().get(group);
            if (RowGroups.isUnwanted(rows, all, context)) {
                index += rows.rows();
                groupRows = 0;
                row = -1;
            } else {
                beginGroup(rows);
            }
        }
        row++;
        index++;
        try {
            reach();
        } catch (ParquetException | VoException e) {
            index--;
            throw e;
        }
        return true;
    }

    @Override
    void prepare() {
        if (footer != null || failure != null || closed) {
            return;
        }
        try {
            open();
        } catch (ParquetException e) {
            failure = damage(e);
        } catch (VoException e) {
            failure = e; // next() throws it
        }
    }

    private FormatException damage(ParquetException e) {
        String name = source.name();
        String message = e.getMessage() + (name.isEmpty() ? "" : " (" + name + ")");
        FormatException damage = context.damage(e.code(), message, -1);
        damage.initCause(e);
        return damage;
    }

    private Footer open() {
        Footer file = source.footer(context.limits());
        binding = Binding.of(file, source.partition(), context);
        show(binding.slots(file, source.partition(), context));
        footer = file;
        findNested();
        return file;
    }

    /** Begins another file of the same table. */
    private void begin(Footer file) {
        Columns before = columns();
        binding.checkMore(file, source.name(), context);
        show(binding.slots(file, source.partition(), context));
        if (!columns().equals(before)) {
            throw new ParquetException(
                    VoTableIssue.W56, "The files of the table have other columns: " + columns() + " behind " + before);
        }
        footer = file;
        group = 0;
        findNested();
    }

    private void findNested() {
        nested.clear();
        for (Slot slot : all) {
            if (slot.nested != null) {
                nested.add(slot);
            }
        }
    }

    private void endGroup() {
        if (group < 0 || groupRows == 0) {
            return;
        }
        for (Slot slot : all) {
            if (slot.nested == null) {
                slot.batch.end();
            } else {
                slot.nested.end();
            }
        }
    }

    private void beginGroup(RowGroup rows) {
        groupRows = rows.rows();
        row = -1;
        if (groupRows == 0) {
            return;
        }
        for (Slot slot : all) {
            if (slot.batch instanceof ConstantBatch) {
                slot.batch.rewind();
            } else if (slot.nested == null) {
                slot.batch.begin(reader(rows, slot.file.leaf()));
            } else {
                slot.nested.begin(slot.nested.leaves().stream()
                        .map(leaf -> reader(rows, leaf))
                        .toList());
            }
        }
    }

    private ChunkReader reader(RowGroup rows, SchemaNode leaf) {
        return new ChunkReader(source.bytes(), rows.chunks().get(leaf.leaf()), leaf, context.limits());
    }

    /** Makes all columns have the row, and finds how far the rows are there. */
    private void reach() {
        long until = groupRows;
        long widest = 0;
        for (Slot slot : all) {
            if (slot.nested != null) {
                continue;
            }
            Batch batch = slot.batch;
            while (row >= batch.first + batch.rows) {
                batch.load();
                checkCounts(slot);
            }
            if (row == batch.first + batch.beyond) {
                throw new ParquetException(
                        VoTableIssue.E41,
                        "Row index " + index + ", column '" + slot.column.name() + "': the cell takes more than "
                                + context.limits().maxCellBytes() + " bytes (ReadLimits.maxCellBytes)");
            }
            until = Math.min(until, batch.first + Math.min(batch.rows, batch.beyond));
            widest += batch.largest;
        }
        for (Slot slot : nested) {
            if (slot.nested != null) {
                slot.nested.next();
            }
        }
        wide = widest > context.limits().maxRowBytes();
        if (wide) {
            checkRow();
        }
        safe = wide || !nested.isEmpty() ? row + 1 : until;
    }

    private void checkRow() {
        long bytes = 0;
        for (Slot slot : all) {
            bytes += slot.nested == null ? slot.batch.bytes((int) (row - slot.batch.first)) : 0;
        }
        if (bytes > context.limits().maxRowBytes()) {
            throw new ParquetException(
                    VoTableIssue.W77,
                    "Row index " + index + " takes " + bytes + " bytes, ReadLimits.maxRowBytes allows "
                            + context.limits().maxRowBytes());
        }
    }

    /** Reports cells whose number of elements is not what their column declares; they are kept as they are. */
    private void checkCounts(Slot slot) {
        if (!slot.file.list() && !slot.byteArray) {
            return;
        }
        Batch batch = slot.batch;
        for (int r = 0; r < Math.min(batch.rows, batch.beyond); r++) {
            if (slot.wrongCount(r).isPresent()) {
                long at = index - row + batch.first + r;
                String name = slot.column.name();
                String what = slot.wrongCount(r).orElse("");
                context.report(
                        slot.type.isComplex() && slot.column.shape().isScalar() ? VoTableIssue.E03 : VoTableIssue.E02,
                        "Column '" + name + "', row index " + at + ": " + what,
                        -1,
                        name);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        source.close();
    }
}
