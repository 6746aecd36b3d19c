// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.TableContainer;

/** Looks through the HDUs of one file for its tables, and what describes them. Single-threaded. */
final class Contained {
    private final Bytes bytes;
    private final Faults faults;
    private final ReadLimits limits;
    private final Hdus hdus;
    private final List<BinaryTable> tables = new ArrayList<>();
    private final List<TableContainer.Rows> rows = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    Contained(Bytes bytes, Faults faults, ReadLimits limits) {
        this.bytes = bytes;
        this.faults = faults;
        this.limits = limits;
        this.hdus = new Hdus(bytes.input(), faults, limits);
    }

    TableContainer.Contents contents() {
        Header primary = hdus.next().orElseThrow();
        if (primary.isTrue("COLFITS")) {
            throw faults.damage(
                    VoTableIssue.E41,
                    "The file is column-oriented FITS (COLFITS = T), which is not read; STILTS converts it to fits",
                    0);
        }
        Optional<String> document = primary.isTrue("VOTMETA") ? Optional.of(document(primary)) : Optional.empty();
        Optional<Header> next = primary.dataBytes() > 0 ? Optional.of(primary) : hdus.next();
        while (next.isPresent()) {
            boolean cut = hdu(next.get(), document.isPresent());
            if (cut) {
                announced(primary);
            }
            next = cut ? Optional.empty() : hdus.next();
            if (!cut && next.isEmpty()) {
                rest();
            }
        }
        return new TableContainer.Contents(document.orElseGet(() -> MadeDocument.of(primary, tables, others)), rows);
    }

    /** Takes an HDU; whether the file ends within a table, of which the rows that are there can be read. */
    private boolean hdu(Header header, boolean described) {
        if (described ? !header.isBinaryTable() : !header.isTable()) {
            others.add("HDU " + hdus.number() + " is no table and not read: " + header.kind());
            return false;
        }
        rows.add(rows(!"F".equals(header.text(FitsContainer.NO_DATA).orElse("")), hdus.number()));
        tables.add(BinaryTable.of(header, faults, limits));
        return header.dataBytes() > bytes.size() - header.dataBegin();
    }

    /** Names what follows the last HDU, unless it only fills up the file. */
    private void rest() {
        byte[] block = new byte[Header.BLOCK];
        int there = bytes.read(hdus.end(), block, 0, block.length);
        for (int i = 0; i < there; i++) {
            if (block[i] != 0 && block[i] != ' ') {
                others.add((bytes.size() - hdus.end()) + " bytes behind HDU " + hdus.number()
                        + " are no HDU and not read; is the file damaged?");
                return;
            }
        }
    }

    private static TableContainer.Rows rows(boolean present, int extnum) {
        return new TableContainer.Rows(present, Map.of("extnum", Integer.toString(extnum)));
    }

    /** The tables that a file should have behind the place where it is cut: they are missed when they are asked for. */
    private void announced(Header primary) {
        long count = Math.min(primary.size("NTABLE", 0), limits.maxColumns());
        for (int extnum = hdus.number() + 1; rows.size() < count; extnum++) {
            rows.add(rows(true, extnum));
        }
    }

    private String document(Header primary) {
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
}
