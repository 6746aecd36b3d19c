// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.spi.ContainerWriter;
import org.vo4j.api.spi.TableContainer;

/**
 * FITS files as VOTables. In a file of the convention fits-plus the primary HDU holds a VOTable that describes the binary
 * tables behind it; of any other file a VOTable is made of what the headers of its binary tables say.
 *
 * <p>Files are written by the convention, so that nothing of the VOTable is lost. A TABLE that has no DATA has a binary
 * table without rows whose header says {@code VODATA = F}; see {@link FlaggedCells} on nulls that FITS has no bytes for,
 * {@link WideTables} on more than 999 columns. Tables of text (XTENSION = TABLE) are read too; what is no table is named in
 * an INFO.
 */
public final class FitsContainer implements TableContainer {
    static final String NO_DATA = "VODATA";
    private static final byte[] MAGIC = "SIMPLE  =".getBytes(StandardCharsets.US_ASCII);

    /** For the service loader. */
    public FitsContainer() {}

    @Override
    public String name() {
        return "FITS";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".fits", ".fit");
    }

    @Override
    public boolean recognises(byte[] begin) {
        return begin.length >= MAGIC.length && java.util.Arrays.equals(begin, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public Contents read(Path file, String name, ReadLimits limits) {
        Faults faults = (code, message, offset) ->
                new FormatException(Issue.of(code, message, new Location(name, 0, 0), "FITS"));
        try (Bytes bytes = Bytes.of(file)) {
            return new Contained(bytes, faults, limits).contents();
        }
    }

    @Override
    public ContainerWriter write(OutputStream out) {
        return new FitsPlusWriter(out);
    }
}
