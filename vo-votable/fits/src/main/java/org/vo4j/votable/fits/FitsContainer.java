// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ContainerWriter;
import org.vo4j.api.spi.TableContainer;

/**
 * FITS files as VOTables. In a file of the convention fits-plus the primary HDU holds a VOTable that describes the binary
 * tables behind it; of any other file a VOTable is made of what the headers of its binary tables say.
 *
 * <p>Files are written by the convention, so that nothing of the VOTable is lost. A TABLE that has no DATA has a binary
 * table without rows whose header says {@code VODATA = F}.
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
            Hdus hdus = new Hdus(bytes.input(), faults, limits);
            Header primary = hdus.next().orElseThrow();
            if (primary.isTrue("COLFITS")) {
                throw faults.damage(
                        VoTableIssue.E41,
                        "The file is column-oriented FITS (COLFITS = T), which is not read; STILTS converts it to fits",
                        0);
            }
            Optional<String> document = Optional.empty();
            if (primary.isTrue("VOTMETA")) {
                document = Optional.of(document(bytes, primary, faults, limits));
            }
            List<BinaryTable> tables = new ArrayList<>();
            List<Rows> rows = new ArrayList<>();
            for (Optional<Header> next = hdus.next(); next.isPresent(); next = hdus.next()) {
                Header header = next.get();
                if (header.isBinaryTable()) {
                    boolean present = !"F".equals(header.values().get(NO_DATA));
                    rows.add(new Rows(present, Map.of("extnum", Integer.toString(hdus.number()))));
                    tables.add(BinaryTable.of(header, faults, limits));
                }
            }
            return new Contents(document.orElseGet(() -> MadeDocument.of(primary, tables)), rows);
        }
    }

    private static String document(Bytes bytes, Header primary, Faults faults, ReadLimits limits) {
        long length = primary.dataBytes();
        if (length > limits.maxCellBytes() || length > bytes.size() - primary.dataBegin()) {
            throw faults.damage(
                    length > limits.maxCellBytes() ? VoTableIssue.W77 : VoTableIssue.W60,
                    "The VOTable in the primary HDU takes " + length + " bytes, the file has "
                            + (bytes.size() - primary.dataBegin()) + ", and ReadLimits.maxCellBytes allows "
                            + limits.maxCellBytes(),
                    primary.dataBegin());
        }
        byte[] text = new byte[(int) length];
        bytes.read(primary.dataBegin(), text, 0, text.length);
        int end = text.length;
        while (end > 0 && text[end - 1] <= ' ') {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    @Override
    public ContainerWriter write(OutputStream out) {
        return new FitsPlusWriter(out);
    }
}
