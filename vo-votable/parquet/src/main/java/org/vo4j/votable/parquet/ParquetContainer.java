// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.spi.ContainerWriter;
import org.vo4j.api.spi.TableContainer;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.FooterReader;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.RandomBytes;
import org.vo4j.votable.parquet.rows.FileBytes;
import org.vo4j.votable.parquet.rows.FileNotes;
import org.vo4j.votable.parquet.rows.PlainDocument;

/**
 * Parquet files: with a VOTable inside, as VOParquet has it (Parquet in the VO, IVOA Note 1.0), and without.
 *
 * <p>The first TABLE of the VOTable describes the rows. Where it has not one FIELD for each column, it is left aside and
 * the columns are those that the schema of the file tells, as the Note demands.
 */
public final class ParquetContainer implements TableContainer {
    /** For the service loader. */
    public ParquetContainer() {}

    @Override
    public String name() {
        return "PARQUET";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".parquet");
    }

    @Override
    public boolean recognises(byte[] begin) {
        return begin.length >= 4 && begin[0] == 'P' && begin[1] == 'A' && begin[2] == 'R' && begin[3] == '1';
    }

    @Override
    public Contents read(Path file, String name, ReadLimits limits) {
        try (RandomBytes bytes = FileBytes.open(file)) {
            return contents(FooterReader.read(bytes, limits), limits);
        } catch (ParquetException e) {
            FormatException damage = new FormatException(
                    Issue.of(e.code(), String.valueOf(e.getMessage()), new Location(name, 0, 0), "PARQUET"));
            damage.initCause(e);
            throw damage;
        }
    }

    private static Contents contents(Footer footer, ReadLimits limits) {
        Optional<EmbeddedDocument> embedded = Optional.ofNullable(footer.keys().get(Footer.CONTENT_KEY))
                .map(text -> EmbeddedDocument.of(text, limits));
        if (embedded.isEmpty()) {
            return new Contents(PlainDocument.of(footer), List.of(new Rows(true, Map.of())));
        }
        EmbeddedDocument document = embedded.get();
        if (document.fields() != footer.columns().size()) {
            return new Contents(
                    PlainDocument.of(footer), List.of(new Rows(true, FileNotes.dropped(document.fields()))));
        }
        List<Rows> tables = new ArrayList<>();
        for (int t = 0; t < document.tables(); t++) {
            tables.add(new Rows(t == 0, t == 0 ? FileNotes.of(footer) : Map.of()));
        }
        return new Contents(document.text(), tables);
    }

    @Override
    public ContainerWriter write(OutputStream out) {
        return new VoParquetWriter(out);
    }
}
