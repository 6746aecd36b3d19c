// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.JobException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.DalRecord;

/** Cutouts by jobs (section (e): async SODA, which others lack; SODA 1.0 section 6). */
class SodaJobTest {
    private static final Cutout CIRCLE = Cutout.circle(SkyPosition.icrs(12, 34), Angle.degrees(0.5));

    private final Wire wire = new Wire();

    @AfterEach
    void stop() {
        wire.close();
    }

    private Soda soda() {
        String fields = "<FIELD name='did' ID='did' datatype='char' arraysize='*'/>";
        String service = Wire.service(
                "s",
                "ivo://ivoa.net/std/SODA#async-1.0",
                "/async",
                Wire.reference("ID", "did"),
                "<PARAM name='CIRCLE' unit='deg' ucd='pos.outline;obs' datatype='double' arraysize='3' xtype='circle'"
                        + " value=''/>");
        wire.answer("/query", "text/xml", Wire.votable(Wire.table(fields, Wire.row("a")), service));
        DalRecord record = wire.record("/query");
        return Soda.of(record).orElseThrow();
    }

    private static String job(String phase, String... results) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < results.length; i++) {
            all.append("<uws:result id='r")
                    .append(i)
                    .append("' xlink:href='")
                    .append(results[i])
                    .append("'/>");
        }
        return "<uws:job xmlns:uws='http://www.ivoa.net/xml/UWS/v1.0' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " version='1.1'><uws:jobId>1</uws:jobId><uws:phase>" + phase + "</uws:phase><uws:results>" + all
                + "</uws:results></uws:job>";
    }

    @Test
    void aPartByAJob(@TempDir Path folder) throws Exception {
        Soda soda = soda();
        assertFalse(soda.hasSync());
        assertTrue(soda.hasAsync());
        wire.answer("/async", "text/xml", job("PENDING"));
        wire.answer("/async/1/phase", "text/plain", "");
        wire.answer("/async/1", "text/xml", job("COMPLETED", "/parts/one.fits", "/parts/two.fits"));
        wire.answer("/parts/one.fits", "image/fits", "one");
        wire.answer("/parts/two.fits", "image/fits", "two");
        try (SodaJob job = soda.submit(CIRCLE)) {
            assertEquals(wire.uri("/async/1"), job.uri());
            job.run().await(Duration.ofMinutes(1));
            List<Path> files = job.download(folder);
            assertEquals(
                    List.of("one.fits", "two.fits"),
                    files.stream().map(file -> file.getFileName().toString()).toList());
            assertEquals("two", Files.readString(files.get(1)));
            assertThrows(VoException.class, () -> job.download(folder.resolve("single.fits")));
        }
        List<String> asked = wire.asked();
        assertEquals("POST /async ID=a&CIRCLE=12.0+34.0+0.5", asked.get(1));
        assertEquals("POST /async/1/phase PHASE=RUN", asked.get(2));
        assertEquals("DELETE /async/1", asked.get(asked.size() - 1));
        VoException failure = assertThrows(VoException.class, () -> soda.cutout(CIRCLE, folder));
        assertTrue(failure.getMessage().contains("submit"), failure.getMessage());
    }

    @Test
    void aJobWithoutAPart(@TempDir Path folder) {
        Soda soda = soda();
        wire.answer("/async", "text/xml", job("PENDING"));
        wire.answer("/async/1", "text/xml", job("EXECUTING"));
        wire.answer("/async/1/results", 404, "text/plain", "");
        try (SodaJob job = soda.submit(CIRCLE)) {
            JobException failure =
                    assertThrows(JobException.class, () -> job.keep().download(folder));
            assertEquals("EXECUTING", failure.phase());
        }
        assertFalse(wire.asked().contains("DELETE /async/1"));
    }
}
