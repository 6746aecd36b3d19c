// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.List;
import java.util.Optional;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.votable.parquet.file.ColumnChunk;
import org.vo4j.votable.parquet.file.Logical;
import org.vo4j.votable.parquet.file.LogicalType;
import org.vo4j.votable.parquet.file.RowGroup;
import org.vo4j.votable.parquet.file.SchemaNode;
import org.vo4j.votable.parquet.file.Statistics.Bounds;

/** Tells by their statistics which row groups have no row in the ranges that are wanted. Stateless. */
final class RowGroups {
    private RowGroups() {}

    /** Whether no row of the group is wanted for certain. */
    static boolean isUnwanted(RowGroup group, Slot[] slots, ReadContext context) {
        for (int c = 0; c < slots.length; c++) {
            List<ColumnRange> ranges = context.ranges(c);
            Slot slot = slots[c];
            boolean number = slot.type.isInteger() || slot.type.isFloating();
            if (!ranges.isEmpty()
                    && slot.scalar
                    && number
                    && !ranges.stream().allMatch(range -> meets(range, slot, group))) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(ColumnRange range, Slot slot, RowGroup group) {
        if (slot.batch instanceof ConstantBatch constant) {
            return !constant.isNull(0)
                    && (slot.type.isInteger() ? range.contains(slot.integer(0)) : range.contains(slot.number(0)));
        }
        SchemaNode leaf = slot.file.leaf();
        ColumnChunk chunk = group.chunks().get(leaf.leaf());
        if (leaf.repetition() == SchemaNode.OPTIONAL && chunk.statistics().nulls() == group.rows()) {
            return false;
        }
        boolean unsigned = isUnsigned(leaf.logical());
        Optional<Bounds> bounds = chunk.statistics()
                .bounds()
                .or(() -> unsigned ? Optional.empty() : chunk.statistics().signedBounds());
        return bounds.filter(found -> found.width() == leaf.physical().width())
                .map(found -> meets(range, slot, found, unsigned))
                .orElse(true);
    }

    private static boolean isUnsigned(LogicalType type) {
        return type.kind() == Logical.INTEGER && !type.signed();
    }

    private static boolean meets(ColumnRange range, Slot slot, Bounds bounds, boolean unsigned) {
        return switch (slot.kind) {
            case FLOAT ->
                meets(range, Float.intBitsToFloat((int) bounds.least()), Float.intBitsToFloat((int) bounds.greatest()));
            case DOUBLE ->
                meets(range, Double.longBitsToDouble(bounds.least()), Double.longBitsToDouble(bounds.greatest()));
            case INT32, INT64, UINT32, UINT64 -> integers(range, slot, bounds, unsigned);
            default -> true;
        };
    }

    private static boolean meets(ColumnRange range, double least, double greatest) {
        boolean ordered = least <= greatest; // NaN, which others write, is no bound
        return !ordered || range.meets(least, greatest);
    }

    private static boolean integers(ColumnRange range, Slot slot, Bounds bounds, boolean unsigned) {
        boolean wider = slot.kind == Kind.UINT32;
        long least = wider ? Integer.toUnsignedLong((int) bounds.least()) : bounds.least();
        long greatest = wider ? Integer.toUnsignedLong((int) bounds.greatest()) : bounds.greatest();
        // bounds in another order than the numbers that are read say nothing of them
        if (least > greatest || (unsigned && (least < 0 || greatest < 0))) {
            return true;
        }
        // what has more than 32 bits is read as long, so the double is exact
        return slot.type.isInteger() ? range.meets(least, greatest) : range.meets((double) least, (double) greatest);
    }
}
