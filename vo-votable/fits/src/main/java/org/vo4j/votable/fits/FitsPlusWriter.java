// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.ContainerWriter;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowSink;

/** Writes a file of the convention fits-plus: the document is known last and stands first, so tables are kept until then. */
final class FitsPlusWriter implements ContainerWriter {
    private final OutputStream out;
    private final List<TableWriter> tables = new ArrayList<>();
    private final List<Boolean> present = new ArrayList<>();

    FitsPlusWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public RowSink table(WriteContext context) {
        TableWriter table = new TableWriter(context);
        tables.add(table);
        present.add(true);
        return table;
    }

    @Override
    public void tableWithoutRows(Columns columns) {
        TableWriter table = new TableWriter(new Nothing(columns));
        table.close();
        tables.add(table);
        present.add(false);
    }

    @Override
    public void finish(String document) {
        byte[] text = document.getBytes(StandardCharsets.UTF_8);
        Output bytes = new Output(out);
        // the order of the first cards is what tells such a file from others
        byte[] header = Card.header(List.of(
                Card.of("SIMPLE", "T"),
                Card.of("BITPIX", 8),
                Card.of("NAXIS", 1),
                Card.of("NAXIS1", text.length),
                Card.of("VOTMETA", "T"),
                Card.of("EXTEND", "T"),
                Card.comment("The data of this HDU are a VOTable without DATA, which describes the"),
                Card.comment("tables in the HDUs behind it, one for each TABLE (fits-plus)."),
                Card.of("NTABLE", tables.size())));
        bytes.write(header, 0, header.length);
        bytes.write(text, 0, text.length);
        TableWriter.pad(text.length, bytes);
        for (int t = 0; t < tables.size(); t++) {
            tables.get(t).writeTo(bytes, present.get(t));
        }
        bytes.pass();
    }

    @Override
    public void close() {
        tables.forEach(TableWriter::discard);
    }

    /** A window on a stream. */
    private static final class Output extends PayloadOutput {
        private final OutputStream out;

        Output(OutputStream out) {
            super(new byte[1 << 16]);
            this.out = out;
        }

        @Override
        protected byte[] makeRoom(byte[] written, int end, int bytes) {
            pass();
            return bytes > written.length ? new byte[bytes] : written;
        }

        void pass() {
            try {
                out.write(array(), 0, position());
            } catch (IOException e) {
                throw new TransportException("Cannot write the FITS file: " + e.getMessage(), e);
            }
            position(0);
        }
    }

    /** The context of a table without rows, of which nothing can be said. */
    private record Nothing(Columns columns) implements WriteContext {
        @Override
        public OptionalLong rowCount() {
            return OptionalLong.of(0);
        }

        @Override
        public VoTableVersion version() {
            return VoTableVersion.V1_5;
        }

        @Override
        public boolean wants(IssueCode code) {
            return false;
        }

        @Override
        public void report(IssueCode code, String message, long row, int column) {
            throw new VoException(message);
        }

        @Override
        public FormatException refusal(IssueCode code, String message, long row, int column) {
            throw new VoException(message);
        }
    }
}
