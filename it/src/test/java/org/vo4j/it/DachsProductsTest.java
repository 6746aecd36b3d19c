// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.SkyPosition;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.datalink.Cutout;
import org.vo4j.protocol.datalink.Datalink;
import org.vo4j.protocol.datalink.Links;
import org.vo4j.protocol.datalink.Soda;
import org.vo4j.protocol.sia.SiaQuery;
import org.vo4j.protocol.sia.SiaRecord;
import org.vo4j.protocol.sia.SiaResults;
import org.vo4j.protocol.sia.SiaService;

/** Images, links and cutouts of the service of {@link DachsTest}: five images of 64 by 64 pixels of 0.002 degrees. */
class DachsProductsTest {
    private static final String DACHS = System.getProperty("vo.dachs", "");
    private static final SkyPosition CENTER = SkyPosition.icrs(83.6, 22);

    @BeforeEach
    void needsTheService() {
        assumeFalse(DACHS.isEmpty(), "no DaCHS is named: it/dachs/setup.sh, then -Pdachs");
    }

    private static SiaResults images() {
        return SiaService.at(DACHS + "/vo4j/q/siap/siap.xml").search(SiaQuery.around(CENTER, Angle.degrees(2)));
    }

    @Test
    void imagesAreFoundWithTheirRoles() {
        try (SiaResults images = images()) {
            List<SiaRecord> records = images.stream().toList();
            assertEquals(5, records.size());
            for (SiaRecord image : records) {
                assertEquals("image/fits", image.accessFormat().orElseThrow());
                assertEquals(22, image.position().orElseThrow().latitude(), 0.01);
                assertTrue(image.title().orElseThrow().startsWith("field"));
            }
        }
    }

    @Test
    void datasetsAreDownloadedWhole(@TempDir Path folder) throws IOException {
        try (SiaResults images = images()) {
            Path file = images.first().orElseThrow().download(folder);
            assertEquals(11520, Files.size(file));
            assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("SIMPLE  ="));
        }
    }

    @Test
    void linksTellWhatBelongsToAnImage() {
        try (SiaResults images = images();
                Links links = Datalink.of(images.first().orElseThrow())) {
            assertTrue(links.bySemantics("#preview").findFirst().isPresent());
            assertEquals(
                    "image/fits",
                    links.bySemantics("http://www.ivoa.net/rdf/datalink/core#this")
                            .findFirst()
                            .orElseThrow()
                            .contentType()
                            .orElseThrow());
        }
    }

    @Test
    void cutoutsAreSmaller(@TempDir Path folder) throws IOException {
        try (SiaResults images = images()) {
            SiaRecord image = images.stream()
                    .filter(record -> record.title().orElse("").equals("field 0"))
                    .findFirst()
                    .orElseThrow();
            Soda soda = Soda.of(image).orElseThrow();
            Cutout elsewhere = Cutout.circle(SkyPosition.icrs(1, 1), Angle.degrees(0.02));
            assertThrows(IllegalArgumentException.class, () -> soda.cutout(elsewhere, folder.resolve("never.fits")));
            Path file = soda.cutout(Cutout.circle(CENTER, Angle.degrees(0.02)), folder.resolve("cutout.fits"));
            String header = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            int width =
                    Integer.parseInt(header.substring(header.indexOf("NAXIS1  =") + 9, header.indexOf("NAXIS1  =") + 30)
                            .strip());
            assertTrue(width > 10 && width < 64, "NAXIS1 is " + width);
            assertFalse(soda.parameters().isEmpty());
        }
    }
}
