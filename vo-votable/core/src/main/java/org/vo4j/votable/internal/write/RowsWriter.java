// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.BlockwiseEncoding;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.spi.support.AtomicFile;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.api.table.SplittableRowCursor;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.StreamElement;

/** Writes the child of DATA that holds a table's rows. */
final class RowsWriter {
    private final StreamOutput out;
    private final MarkupWriter markup;
    private final Target target;
    private final WriteOptions options;
    private final IssueLog log;
    private final VoTableVersion version;
    private int streams;

    RowsWriter(
            StreamOutput out,
            MarkupWriter markup,
            Target target,
            WriteOptions options,
            IssueLog log,
            VoTableVersion version) {
        this.out = out;
        this.markup = markup;
        this.target = target;
        this.options = options;
        this.log = log;
        this.version = version;
    }

    /**
     * The encoding for a table that has had an encoding of its own.
     *
     * @throws VoException when it is not present, or does not exist in the version
     */
    TableEncoding encoding(String own) {
        Optional<ContainedDocument> contained = target.contained();
        if (contained.isPresent()) {
            return options.plugins().encoding(contained.get().name());
        }
        String name = options.encoding().orElse(own);
        if (name.equals("BINARY2") && !version.allowsBinary2()) {
            throw new VoException("BINARY2 exists since VOTable 1.3 and the document is to be VOTable " + version
                    + "; choose BINARY or TABLEDATA, or a later version");
        }
        return options.plugins().encoding(name);
    }

    /**
     * Writes all rows.
     *
     * @param elementName the name of the encoding's element, with its prefix
     * @param stream the STREAM that the rows came from, whose attributes are kept
     * @param columns the columns as they are declared
     * @param rowCount the number of rows, where it is certain
     */
    void write(
            TableEncoding encoding,
            String elementName,
            Optional<StreamElement> stream,
            Columns columns,
            OptionalLong rowCount,
            RowCursor rows) {
        checkOptions(encoding);
        RowContext context =
                new RowContext(columns, version, log, target.location(), options.options()).ofRows(rowCount);
        if (target.contained().isPresent()) {
            contained(target.contained().get(), encoding, context, rows);
            return;
        }
        List<Attribute> own = new ArrayList<>();
        encoding.attributes().forEach((name, value) -> own.add(new Attribute(name, value)));
        markup.open(elementName, own);
        if (encoding.payloadForm() == PayloadForm.MARKUP) {
            begin();
            markup(encoding, elementName, context, rows);
        } else {
            String streamName = Names.sibling(elementName, "STREAM");
            if (options.streamFile().isPresent()) {
                external(encoding, streamName, stream, context, rows);
            } else {
                markup.open(streamName, attributes(stream, new Attribute("encoding", "base64")));
                begin();
                Base64Output base64 = new Base64Output(out);
                rows(encoding, base64, context, rows);
                base64.finish();
                markup.close();
            }
        }
        markup.close();
    }

    private void checkOptions(TableEncoding encoding) {
        for (String option : options.options().keySet()) {
            if (!encoding.options().contains(option)) {
                throw new VoException("The encoding " + encoding.name() + " has no option '" + option + "'; "
                        + (encoding.options().isEmpty()
                                ? "it has none"
                                : "it has " + String.join(", ", new TreeSet<>(encoding.options()))));
            }
        }
    }

    /** Opens the DATA around the rows; where they go into a file of another format, there is none. */
    void openData(String elementName, List<Attribute> attributes) {
        if (target.contained().isPresent()) {
            markup.openHidden();
        } else {
            markup.open(elementName, attributes);
        }
    }

    /** Passes over a TABLE that has no rows and no DATA. */
    void without(Columns columns) {
        target.contained().ifPresent(file -> file.writer().tableWithoutRows(columns));
    }

    private void contained(ContainedDocument file, TableEncoding encoding, RowContext context, RowCursor rows) {
        long before = target.rows();
        long done = 0;
        try (RowSink sink = file.writer().table(context)) {
            while (rows.next()) {
                sink.accept(rows);
                done++;
                target.rows(before + done);
            }
        }
        reportLostRows(encoding, context, done);
    }

    private void markup(TableEncoding encoding, String elementName, RowContext context, RowCursor rows) {
        String prefix = Names.sibling(elementName, "");
        if (prefix.isEmpty()) {
            rows(encoding, out, context, rows);
            return;
        }
        PrefixOutput prefixed = new PrefixOutput(out, prefix);
        rows(encoding, prefixed, context, rows);
        prefixed.finish();
    }

    private void begin() {
        markup.beginContent();
        out.text("\n");
    }

    /** The attributes of the STREAM that the rows came from, with the one that says where the bytes are now. */
    private static List<Attribute> attributes(Optional<StreamElement> stream, Attribute where) {
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : stream.map(StreamElement::attributes).orElse(List.of())) {
            boolean placed = attributes.contains(where);
            if (!attribute.name().equals("encoding") && !attribute.name().equals("href")) {
                attributes.add(attribute);
            } else if (!placed) {
                attributes.add(where);
            }
        }
        if (!attributes.contains(where)) {
            attributes.add(where);
        }
        return attributes;
    }

    private void external(
            TableEncoding encoding,
            String streamName,
            Optional<StreamElement> stream,
            RowContext context,
            RowCursor rows) {
        Path document = target.file()
                .orElseThrow(() -> new VoException("A STREAM can be put into a file of its own only when the document "
                        + "is written to a file; write to a path, or without streamFile"));
        streams++;
        String name = options.streamFile().orElseThrow() + (streams == 1 ? "" : "." + streams);
        Path file = document.resolveSibling(name);
        try (AtomicFile atomic = AtomicFile.create(file)) {
            StreamOutput bytes = new StreamOutput(atomic, file.toString());
            rows(encoding, bytes, context, rows);
            bytes.flush();
            atomic.commit();
        } catch (IOException e) {
            throw new TransportException("Cannot write " + file + ": " + e.getMessage(), e);
        }
        markup.open(streamName, attributes(stream, new Attribute("href", name)));
        markup.close();
    }

    private void rows(TableEncoding encoding, PayloadOutput output, RowContext context, RowCursor rows) {
        long before = target.rows();
        long done = 0;
        if (options.threads() > 1
                && encoding instanceof BlockwiseEncoding blockwise
                && rows instanceof SplittableRowCursor cursor) {
            done = new ParallelWrite(cursor, blockwise, output, context, options.threads())
                    .run(written -> target.rows(before + written));
        }
        RowContext rest = done == 0 ? context : context.behind(done);
        try (RowSink sink = encoding.write(output, rest)) {
            while (rows.next()) {
                sink.accept(rows);
                done++;
                target.rows(before + done);
            }
        }
        reportLostRows(encoding, context, done);
    }

    private void reportLostRows(TableEncoding encoding, RowContext context, long done) {
        if (done > 0 && context.columns().size() == 0 && encoding.payloadForm() == PayloadForm.STREAM) {
            log.report(Issue.of(
                    VoTableIssue.W78,
                    "The table has no columns, and so its " + done + " rows take no bytes in " + encoding.name()
                            + ": how many they are is lost",
                    target.location(),
                    "TABLE"));
        }
    }
}
