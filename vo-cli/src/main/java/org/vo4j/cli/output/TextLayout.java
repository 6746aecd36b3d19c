// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.util.List;
import org.vo4j.api.table.Columns;
import org.vo4j.cli.console.Terminal;

/** How wide each column is, and how many of them fit on the terminal. */
final class TextLayout {
    static final int GAP = 2;
    private static final int WIDEST_ON_TERMINAL = 48;
    private static final int NARROWEST = 8;

    private final int[] widths;
    private final boolean[] right;
    private final int visible;
    private final boolean cut;

    private TextLayout(int[] widths, boolean[] right, int visible, boolean cut) {
        this.widths = widths;
        this.right = right;
        this.visible = visible;
        this.cut = cut;
    }

    /** A layout for lines of cells whose widths are given; lines that stand for a heading come first. */
    static TextLayout of(Columns columns, List<int[]> cellWidths, Terminal terminal) {
        int[] widths = new int[columns.size()];
        boolean[] right = new boolean[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            right[i] = CellKind.of(columns.get(i)).isNumber();
            for (int[] line : cellWidths) {
                widths[i] = Math.max(widths[i], line[i]);
            }
        }
        return terminal.out()
                ? fitted(widths, right, terminal.width())
                : new TextLayout(widths, right, widths.length, false);
    }

    /** As many columns as fit; of the last one a part when it is text, since part of a number would mislead. */
    private static TextLayout fitted(int[] widths, boolean[] right, int width) {
        int left = width;
        int visible = 0;
        while (visible < widths.length && left > 0) {
            int wanted = Math.min(widths[visible], WIDEST_ON_TERMINAL);
            boolean worthCutting = visible == 0 || (!right[visible] && left >= NARROWEST);
            if (wanted > left && !worthCutting) {
                break;
            }
            widths[visible] = Math.min(wanted, left);
            left -= widths[visible] + GAP;
            visible++;
        }
        return new TextLayout(widths, right, visible, true);
    }

    /** The number of columns that are shown, from the first on. */
    int visible() {
        return visible;
    }

    /** The width of a column's cells. */
    int width(int column) {
        return widths[column];
    }

    /** Whether a column is aligned to the right. */
    boolean right(int column) {
        return right[column];
    }

    /** Whether cells that are too wide are cut. */
    boolean cut() {
        return cut;
    }
}
