// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Arrays;
import java.util.function.Supplier;
import org.vo4j.api.Location;

/**
 * Finds places in a document of which the XML parser has not seen the payloads: it counts lines as if they were not
 * there.
 *
 * <p>Where the parser goes on after a gap is asked for at most once, and only when a place behind it is wanted.
 */
public final class PayloadGaps implements SkeletonLocator {
    private int count;
    private int[] lines = new int[8];
    private int[] columns = new int[8];
    private Supplier<?>[] resumed = new Supplier<?>[8];

    /** Creates a document without gaps that begins for the parser at a place, as behind the XML declaration. */
    public PayloadGaps(Supplier<Location> begin) {
        add(1, 1, begin);
    }

    /**
     * Says that something was left out.
     *
     * @param line where the parser stands, as it counts
     * @param column where the parser stands, as it counts
     * @param next where the next character that the parser sees stands in the document
     */
    public void add(int line, int column, Supplier<Location> next) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, count * 2);
            columns = Arrays.copyOf(columns, count * 2);
            resumed = Arrays.copyOf(resumed, count * 2);
        }
        lines[count] = line;
        columns[count] = column;
        resumed[count++] = next;
    }

    @Override
    public Location locate(int line, int column) {
        if (line <= 0) {
            return new Location(from(0).source(), 0, 0);
        }
        int gap = count - 1;
        while (gap > 0 && (lines[gap] > line || (lines[gap] == line && columns[gap] > column))) {
            gap--;
        }
        Location from = from(gap);
        if (from.line() <= 0) {
            return from;
        }
        long column0 = line == lines[gap] ? from.column() + (column - columns[gap]) : column;
        return new Location(from.source(), from.line() + (line - lines[gap]), Math.max(1, column0));
    }

    private Location from(int gap) {
        Location place = (Location) resumed[gap].get();
        resumed[gap] = () -> place;
        return place;
    }
}
