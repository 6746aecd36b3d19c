// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.lang.reflect.Method;
import java.net.URL;
import java.util.Map;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableSink;

/**
 * STIL's TAP client, by reflection: it is in no public repository, only in the jars of STILTS and of distributions.
 */
final class StilTap {
    private static final String QUERY = "uk.ac.starlink.vo.TapQuery";

    private StilTap() {}

    static boolean isPresent() {
        try {
            Class.forName(QUERY);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Streams the result of a query, every cell decoded. */
    static Object query(String service) throws Exception {
        Sums sums = new Sums();
        TableSink sink = new TableSink() {
            @Override
            public void acceptMetadata(StarTable meta) {
                // known
            }

            @Override
            public void acceptRow(Object[] row) {
                sums.rows++;
                for (Object cell : row) {
                    sums.add(cell);
                }
            }

            @Override
            public void endRows() {
                // summed up
            }
        };
        Class<?> type = Class.forName(QUERY);
        Class<?> coding = Class.forName("uk.ac.starlink.util.ContentCoding");
        Method execute = type.getMethod("executeSync", TableSink.class, coding);
        Object query = type.getConstructor(URL.class, String.class, Map.class)
                .newInstance(new URL(service), "SELECT * FROM gaia", Map.of());
        execute.invoke(query, sink, coding.getField("NONE").get(null));
        return sums;
    }
}
