// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the names that are near to one that does not exist. */
final class Suggestions {
    private static final int LISTED = 12;

    private Suggestions() {}

    /** The end of a message: the near names, else the first names that there are. */
    static String of(String wanted, Collection<String> names) {
        List<String> near = near(wanted, names);
        if (!near.isEmpty()) {
            return "; did you mean " + String.join(" or ", near) + "?";
        }
        if (names.isEmpty()) {
            return "; there is none";
        }
        List<String> shown = names.stream().limit(LISTED).toList();
        return "; there is " + String.join(", ", shown)
                + (names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "");
    }

    /** At most three names that are nearest, if any is near at all. */
    static List<String> near(String wanted, Collection<String> names) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, lower.length() / 3);
        List<String> near = new ArrayList<>();
        int best = allowed;
        for (String name : names) {
            int distance = distance(lower, name.toLowerCase(Locale.ROOT), allowed);
            if (distance < best) {
                near.clear();
                best = distance;
            }
            if (distance <= best && near.size() < 3) {
                near.add(name);
            }
        }
        return near;
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours between two texts; of lengths too different, just more than
     * allowed.
     */
    static int distance(String a, String b, int allowed) {
        if (Math.abs(a.length() - b.length()) > allowed) {
            return allowed + 1;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
