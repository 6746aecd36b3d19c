// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableSequence;
import uk.ac.starlink.table.TableSink;
import uk.ac.starlink.table.Tables;
import uk.ac.starlink.util.DataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/** The same work done by others: STIL through its public API, and the JDK alone as a limit. */
final class Peers {
    private Peers() {}

    /** STIL streams the first table; of each row the cells chosen, all when none are. */
    static Object stilScan(Path file, int... columns) throws IOException {
        Sums sums = new Sums();
        try (InputStream in = open(file)) {
            new VOTableBuilder()
                    .streamStarTable(
                            in,
                            new TableSink() {
                                @Override
                                public void acceptMetadata(StarTable meta) {
                                    // known
                                }

                                @Override
                                public void acceptRow(Object[] row) {
                                    sums.rows++;
                                    if (columns.length == 0) {
                                        for (Object cell : row) {
                                            sums.add(cell);
                                        }
                                    }
                                    for (int c : columns) {
                                        sums.add(row[c]);
                                    }
                                }

                                @Override
                                public void endRows() {
                                    // summed up
                                }
                            },
                            null);
        }
        return sums;
    }

    /** STIL loads the first table into memory. */
    static Object stilLoad(Path file) throws IOException {
        StarTable table = Tables.randomTable(new VOTableBuilder()
                .makeStarTable(DataSource.makeDataSource(file.toString()), true, StoragePolicy.PREFER_MEMORY));
        return table.getRowCount() + " rows";
    }

    /** STIL loads all tables of a document. */
    static Object stilTables(Path file) throws IOException {
        long rows = 0;
        TableSequence tables = new VOTableBuilder()
                .makeStarTables(DataSource.makeDataSource(file.toString()), StoragePolicy.PREFER_MEMORY);
        for (StarTable table = tables.nextTable(); table != null; table = tables.nextTable()) {
            rows += table.getRowCount();
        }
        return rows + " rows";
    }

    /** The JDK's XML parser over the whole document, its events only. */
    static Object stax(Path file) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        long elements = 0;
        long characters = 0;
        try (InputStream in = open(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements++;
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    characters += xml.getTextLength();
                }
            }
            xml.close();
        }
        return elements + " elements, " + characters + " characters";
    }

    /** Inflating alone. */
    static Object gunzip(Path file) throws IOException {
        byte[] block = new byte[1 << 18];
        long bytes = 0;
        try (InputStream in = open(file)) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                bytes += count;
            }
        }
        return bytes + " bytes";
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
