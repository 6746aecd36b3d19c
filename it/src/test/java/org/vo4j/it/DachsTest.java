// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.JobException;
import org.vo4j.api.QueryException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Rows;
import org.vo4j.api.table.Table;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.uws.Phase;
import org.vo4j.protocol.dali.vosi.TableAccess;
import org.vo4j.protocol.dali.vosi.TableDescription;
import org.vo4j.protocol.scs.ConeSearchService;
import org.vo4j.protocol.tap.TapJob;
import org.vo4j.protocol.tap.TapQuery;
import org.vo4j.protocol.tap.TapResults;
import org.vo4j.protocol.tap.TapService;

/**
 * A real service, GAVO's DaCHS, with the tables that {@code it/dachs} describes: {@code it/dachs/setup.sh} installs and
 * starts one, {@code mvn -B verify -Pdachs} names it. Skipped where none is named.
 */
class DachsTest {
    private static final String DACHS = System.getProperty("vo.dachs", "");
    private static final int STARS = 20_000;

    private final TapService tap = TapService.at((DACHS.isEmpty() ? "http://localhost" : DACHS) + "/tap");

    record Target(long number, String label) {}

    @BeforeEach
    void needsTheService() {
        assumeFalse(DACHS.isEmpty(), "no DaCHS is named: it/dachs/setup.sh, then -Pdachs");
    }

    @Test
    void describesItself() {
        TableAccess access = tap.tableAccess().orElseThrow();
        assertTrue(access.language("ADQL").isPresent());
        assertTrue(access.outputFormat("application/x-votable+xml;serialization=BINARY2")
                .isPresent());
        assertTrue(access.canUpload("inline"));
        assertTrue(tap.availability().isAvailable());
        TableDescription stars = tap.table("vo4j.stars").orElseThrow();
        assertEquals(
                List.of("id", "ra", "dec", "mag", "name", "obs"),
                stars.columns().stream().map(column -> column.name()).toList());
    }

    @Test
    void everyCellOfATableArrives() {
        TapQuery query = TapQuery.adql("SELECT * FROM vo4j.stars").maxRecords(30_000);
        try (TapResults stars = tap.query(query)) {
            int rows = 0;
            for (Row star : stars) {
                int id = (int) star.getLong("id");
                assertEquals(id % 3 == 0 ? "a<b & \"c\"" : "α " + id, star.getString("name"));
                assertEquals(id % 1790 / 10.0 - 89.45, star.getDouble("dec"), 1e-6);
                assertEquals(id % 7 == 0, star.isNull("mag") || Float.isNaN(star.getFloat("mag")));
                rows++;
            }
            assertEquals(STARS, rows);
            assertFalse(stars.isOverflow());
        }
    }

    @Test
    void allSerializationsHoldTheSame() {
        String adql = "SELECT id, ra, dec, name FROM vo4j.stars WHERE id < 500 ORDER BY id";
        List<Table> tables = List.of("BINARY2", "TABLEDATA").stream()
                .map(name -> {
                    try (TapResults results = tap.query(
                            TapQuery.adql(adql).responseFormat("application/x-votable+xml;serialization=" + name))) {
                        return results.load();
                    }
                })
                .toList();
        assertEquals(500, tables.get(0).rowCount().orElseThrow());
        for (int i = 0; i < 500; i++) {
            Row row = tables.get(0).row(i);
            for (int column = 0; column < 4; column++) {
                assertEquals(row.value(column), tables.get(1).row(i).value(column));
            }
        }
    }

    @Test
    void truncationIsAStateOfTheResult() {
        try (TapResults stars =
                        tap.query(TapQuery.adql("SELECT id FROM vo4j.stars").maxRecords(3));
                RowCursor row = stars.rows()) {
            while (row.next()) {
                assertTrue(row.getLong(0) >= 0);
            }
            assertTrue(stars.isOverflow());
        }
    }

    @Test
    void aBadQueryIsTheServicesError() {
        QueryException refused = assertThrows(
                QueryException.class,
                () -> tap.query("SELECT nope FROM vo4j.stars").close());
        assertTrue(refused.getMessage().contains("nope"), refused.getMessage());
    }

    @Test
    void uploadsJoin() {
        List<Target> targets = IntStream.range(0, 200)
                .mapToObj(i -> new Target(i * 3L, "β <" + i + ">"))
                .toList();
        TapQuery query = TapQuery.adql(
                        "SELECT t.number, t.label, s.name FROM TAP_UPLOAD.mine AS t JOIN vo4j.stars AS s ON s.id = t.number")
                .upload("mine", Rows.ofRecords(Target.class, targets, MethodHandles.lookup()));
        try (TapResults joined = tap.query(query)) {
            Table table = joined.load();
            assertEquals(200, table.rowCount().orElseThrow());
            for (int i = 0; i < 200; i++) {
                Row row = table.row(i);
                assertEquals("β <" + row.getLong("number") / 3 + ">", row.getString("label"));
                assertEquals("a<b & \"c\"", row.getString("name"));
            }
        }
    }

    @Test
    void aJobRunsAndIsDeleted() {
        TapJob kept;
        try (TapJob job = tap.submit("SELECT id, name FROM vo4j.stars WHERE id < 1000")) {
            job.executionDuration(Duration.ofMinutes(5)).run().await(Duration.ofMinutes(2));
            assertEquals(Phase.COMPLETED, job.phase());
            assertEquals(Duration.ofMinutes(5), job.executionDuration().orElseThrow());
            try (TapResults results = job.results()) {
                assertEquals(1000, results.load().rowCount().orElseThrow());
            }
            kept = tap.job(job.uri());
        }
        assertThrows(VoException.class, kept::phase);
    }

    @Test
    void aJobThatFailsSaysWhy() {
        try (TapJob job = tap.submit("SELECT id FROM vo4j.nothing")) {
            JobException failed =
                    assertThrows(JobException.class, () -> job.run().await(Duration.ofMinutes(2)));
            assertTrue(failed.getMessage().contains("nothing"), failed.getMessage());
        }
    }

    @Test
    void theServersOwnFormatIsStoredAsItIs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stars.csv");
        TapQuery query = TapQuery.adql("SELECT id, mag FROM vo4j.stars WHERE id < 3 ORDER BY id")
                .responseFormat("csv");
        assertFalse(tap.download(query, file).isError());
        List<String> lines = Files.readAllLines(file);
        assertEquals(4, lines.size(), lines.toString());
        assertEquals("id,mag", lines.get(0));
    }

    @Test
    void conesHoldWhatIsNear() {
        ConeSearchService cone = ConeSearchService.at(DACHS + "/vo4j/q/cone/scs.xml");
        SkyPosition center = SkyPosition.icrs(10, 10);
        try (var found = cone.search(center, Angle.degrees(3))) {
            List<SkyPosition> positions =
                    found.stream().map(star -> star.position()).toList();
            assertFalse(positions.isEmpty());
            positions.forEach(position -> assertTrue(degrees(center, position) <= 3, position.toString()));
        }
        try (var metadata = cone.metadata()) {
            assertEquals(
                    "deg", metadata.columns().byName("ra").orElseThrow().unit().orElseThrow());
        }
    }

    private static double degrees(SkyPosition a, SkyPosition b) {
        double north = Math.toRadians(a.latitude());
        double other = Math.toRadians(b.latitude());
        return Math.toDegrees(Math.acos(Math.sin(north) * Math.sin(other)
                + Math.cos(north) * Math.cos(other) * Math.cos(Math.toRadians(a.longitude() - b.longitude()))));
    }
}
