// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.Ucd;

/**
 * One record of an answer: a row, and what its columns mean by UCD and utype. Immutable and shareable between threads.
 *
 * <p>Protocols make records of their own of it.
 */
public class DalRecord implements Cells {
    private final Row row;
    private final URI base;
    private final HttpTransport http;
    private final VoPlugins plugins;

    DalRecord(Row row, Answer answer) {
        this.row = row;
        this.base = answer.uri();
        this.http = answer.http();
        this.plugins = answer.options().plugins();
    }

    /** For the records of protocols, which are made of plain ones. */
    protected DalRecord(DalRecord record) {
        this.row = record.row;
        this.base = record.base;
        this.http = record.http;
        this.plugins = record.plugins;
    }

    /** The row. */
    public final Row row() {
        return row;
    }

    /** The number of the record in its answer, counted from 0. */
    public final long index() {
        return row.index();
    }

    /** The address of the answer that the record is from. */
    public final URI source() {
        return base;
    }

    /** What carries requests about this record. */
    public final HttpTransport http() {
        return http;
    }

    /** The value of the first column of a UCD, or of a more special one; empty when there is none or it is null. */
    public final Optional<Object> byUcd(String ucd) {
        return columns().byUcd(ucd).flatMap(this::value);
    }

    /** The value of the first column of a utype, compared without regard to case; empty for none and for null. */
    public final Optional<Object> byUtype(String utype) {
        return columns().byUtype(utype).flatMap(this::value);
    }

    /** The value of the column of an XML ID; empty when there is none or it is null. */
    public final Optional<Object> byId(String id) {
        return columns().byId(id).flatMap(this::value);
    }

    /** The first column that one of some UCDs finds, asked in order; for the roles that standards give columns. */
    protected final Optional<Column> role(String... ucds) {
        for (String ucd : ucds) {
            Optional<Column> found = columns().byUcd(ucd);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The text of a cell without blanks around it; empty when there is no column, or it is null or blank. */
    protected final Optional<String> text(Optional<Column> column) {
        return column.flatMap(this::value)
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * The address of the dataset that the record describes: in a column whose utype has {@code Access.Reference}, whose
     * UCD has {@code meta.ref.url} and {@code meta.dataset}, or whose UCD is {@code VOX:Image_AccessReference}, else in
     * one named {@code access_url}. Relative addresses are resolved; what may not stand in one is escaped.
     */
    public Optional<URI> accessUrl() {
        return text(accessColumn()).flatMap(text -> Addresses.lenient(text, base));
    }

    private Optional<Column> accessColumn() {
        return find(column -> lower(column.utype()).contains("access.reference"))
                .or(() -> find(column -> {
                    Ucd ucd = Ucd.of(column.ucd().orElse(""));
                    return ucd.words().contains("meta.ref.url") && ucd.words().contains("meta.dataset");
                }))
                .or(() -> find(column -> lower(column.ucd()).equals("vox:image_accessreference")))
                .or(() -> columns().byName("access_url"));
    }

    /**
     * The media type of the dataset that the record describes: in a column of the UCD {@code meta.code.mime} or
     * {@code VOX:Image_Format}, whose utype has {@code Access.Format}, or that is named {@code access_format}.
     */
    public Optional<String> accessFormat() {
        return text(role("meta.code.mime", "VOX:Image_Format")
                .or(() -> find(column -> lower(column.utype()).contains("access.format")))
                .or(() -> columns().byName("access_format")));
    }

    private Optional<Column> find(java.util.function.Predicate<Column> test) {
        return columns().stream().filter(test).findFirst();
    }

    private static String lower(Optional<String> text) {
        return text.orElse("").toLowerCase(java.util.Locale.ROOT);
    }

    private URI requiredUrl() {
        return accessUrl()
                .orElseThrow(() -> new VoException("Record " + index() + " of " + base
                        + " gives no address of a dataset: no column has one, or the cell is empty"));
    }

    /** The download of the dataset, to be told where to and begun. */
    public final Download download() {
        Download download = Download.of(requiredUrl(), http);
        return accessFormat().map(download::mediaType).orElse(download);
    }

    /**
     * Downloads the dataset to a file that is not there yet, or into a folder under the name that the service suggests.
     *
     * @return the file
     * @throws VoException when the record has no dataset, or the file is there already
     * @throws ServiceException when the service refuses it
     * @throws TransportException when it breaks off time and again
     */
    public final Path download(Path fileOrFolder) {
        return download().to(fileOrFolder);
    }

    /**
     * Fetches the dataset; the caller closes the response.
     *
     * @throws VoException when the record has no dataset
     * @throws ServiceException when the service refuses it
     */
    public final TransportResponse fetch() {
        return Answers.of(http).success(http.send(TransportRequest.get(requiredUrl())));
    }

    /**
     * Fetches the dataset as an object, by the {@link ProductReader} for its media type.
     *
     * @throws MissingProviderException when there is none for the media type and class
     */
    public final <T> T read(Class<T> type) {
        try (TransportResponse response = fetch()) {
            String mediaType =
                    response.header("content-type").or(this::accessFormat).orElse("application/octet-stream");
            return Products.read(plugins, response, mediaType, type);
        } catch (IOException e) {
            throw new TransportException("The dataset " + requiredUrl() + " broke off: " + e.getMessage(), e);
        }
    }

    @Override
    public final Columns columns() {
        return row.columns();
    }

    @Override
    public final boolean isNull(int column) {
        return row.isNull(column);
    }

    @Override
    public final boolean isNull(int column, int element) {
        return row.isNull(column, element);
    }

    @Override
    public final int elementCount(int column) {
        return row.elementCount(column);
    }

    @Override
    public final double getDouble(int column) {
        return row.getDouble(column);
    }

    @Override
    public final float getFloat(int column) {
        return row.getFloat(column);
    }

    @Override
    public final long getLong(int column, long ifNull) {
        return row.getLong(column, ifNull);
    }

    @Override
    public final boolean getBoolean(int column) {
        return row.getBoolean(column);
    }

    @Override
    public final String getString(int column) {
        return row.getString(column);
    }

    @Override
    public final double[] getDoubles(int column) {
        return row.getDoubles(column);
    }

    @Override
    public final float[] getFloats(int column) {
        return row.getFloats(column);
    }

    @Override
    public final long[] getLongs(int column) {
        return row.getLongs(column);
    }

    @Override
    public final boolean[] getBooleans(int column) {
        return row.getBooleans(column);
    }

    @Override
    public final String[] getStrings(int column) {
        return row.getStrings(column);
    }

    @Override
    public final Optional<Object> value(int column) {
        return row.value(column);
    }

    /** The cells. */
    @Override
    public String toString() {
        return row.toString();
    }
}
