// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.spi.ProductReader;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Row;
import org.vo4j.votable.model.VotableElement;

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
    private final Supplier<VotableElement> document;

    DalRecord(Row row, Answer answer, Supplier<VotableElement> document) {
        this.row = row;
        this.base = answer.uri();
        this.http = answer.http();
        this.plugins = answer.options().plugins();
        this.document = document;
    }

    /** For the records of protocols, which are made of plain ones. */
    protected DalRecord(DalRecord record) {
        this.row = record.row;
        this.base = record.base;
        this.http = record.http;
        this.plugins = record.plugins;
        this.document = record.document;
    }

    /** For records that protocols make up: of the same answer as another, but with cells of their own. */
    protected DalRecord(DalRecord origin, Row row) {
        this.row = row;
        this.base = origin.base;
        this.http = origin.http;
        this.plugins = origin.plugins;
        this.document = origin.document;
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

    /** The plugins that read datasets of this record, and convert for it. */
    public final VoPlugins plugins() {
        return plugins;
    }

    /**
     * The document that the record is from, without its rows: for what stands beside the table, such as descriptors of
     * services.
     *
     * <p>These may stand behind the rows. Rows that have not come yet are therefore read into memory, and the iteration
     * that gave this record goes on with them; so it must be called by the thread that iterates. When the results have
     * been closed before their end, the document is as far as it was read.
     *
     * @throws QueryException when the service fails while it sends the rows
     */
    public final VotableElement document() {
        return document.get();
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

    private CellValues values() {
        return new CellValues(row, plugins);
    }

    /** The first column that one of some UCDs finds, asked in order; for the roles that standards give columns. */
    protected final Optional<Column> role(String... ucds) {
        return values().role(ucds);
    }

    /** The text of a cell without blanks around it; empty when there is no column, or it is null or blank. */
    protected final Optional<String> text(Optional<Column> column) {
        return values().text(column);
    }

    /** The first column of single numbers that one of some UCDs finds: some services give the same as text, too. */
    protected final Optional<Column> numberRole(String... ucds) {
        return values().numberRole(ucds);
    }

    /**
     * The number of a cell in a unit; empty when there is no column, it is null, NaN or no number.
     *
     * @param unit what the number is converted to from the unit that the column declares; where that declares none, it is
     *     taken to be in this one
     * @throws MissingProviderException when the column's unit is not a usual one and no plugin converts from it
     */
    protected final OptionalDouble number(Optional<Column> column, String unit) {
        return values().number(column, unit);
    }

    /** The numbers of a cell that is an array, or a text of numbers parted by blanks or commas; none when it is null. */
    protected final double[] numbers(Optional<Column> column) {
        return values().numbers(column);
    }

    /**
     * The time of a cell: a Modified or full Julian Date as a number, or a date in ISO 8601; empty when it is null or
     * neither.
     */
    protected final Optional<Instant> time(Optional<Column> column) {
        return values().time(column);
    }

    /** The position in ICRS that two columns give in degrees or another unit; empty when they are null or none. */
    protected final Optional<SkyPosition> position(Optional<Column> ra, Optional<Column> dec) {
        return values().position(ra, dec);
    }

    /** What converts units and frames for this record: the plugins with which its answer was read. */
    protected final Conversions conversions() {
        return Conversions.of(plugins);
    }

    /**
     * The address of the dataset that the record describes: in a column whose UCD is {@code VOX:Image_AccessReference},
     * whose utype has {@code Access.Reference}, or whose UCD has {@code meta.ref.url} and {@code meta.dataset}, else in
     * one named {@code access_url}. Relative addresses are resolved; what may not stand in one is escaped.
     */
    public Optional<URI> accessUrl() {
        return values().access().flatMap(text -> Addresses.lenient(text, base));
    }

    /**
     * The media type of the dataset that the record describes: in a column of the UCD {@code meta.code.mime} or
     * {@code VOX:Image_Format}, whose utype has {@code Access.Format}, or that is named {@code access_format}.
     */
    public Optional<String> accessFormat() {
        return values().accessFormat();
    }

    private RecordDataset dataset() {
        return new RecordDataset(this);
    }

    /** The checksum that the record gives of its dataset; empty when it gives none that is one. */
    final Optional<Checksum> checksum() {
        return text(role("meta.checksum")).flatMap(Checksum::parse);
    }

    /** The failure when a dataset is asked for and there is no {@link #accessUrl}; for records that know why. */
    protected VoException noDataset() {
        return new VoException("Record " + index() + " of " + base
                + " gives no address of a dataset: no column has one, or the cell is empty");
    }

    /**
     * The download of the dataset, to be told where to and begun.
     *
     * <p>Where the record gives the address of a list of links, as {@link #accessFormat} tells (DataLink 1.1 section
     * 3.1), the list is fetched, and the download is that of the dataset itself, {@code #this}. To have the list, use
     * {@link Download#of} with {@link #accessUrl}. A checksum that the record gives, in a column of the UCD {@code
     * meta.checksum}, is looked at.
     *
     * @throws VoException when the record has no dataset, or its list of links has none
     */
    public final Download download() {
        return dataset().download();
    }

    /**
     * Downloads the dataset, as {@link #download()} does, to a file that is not there yet, or into a folder under the
     * name that the service suggests.
     *
     * @return the file
     * @throws VoException when the record has no dataset, or the file is there already
     * @throws ServiceException when the service refuses it
     * @throws TransportException when it breaks off time and again, or arrives damaged
     */
    public final Path download(Path fileOrFolder) {
        return download().to(fileOrFolder);
    }

    /**
     * Fetches the dataset, as {@link #download()} does; the caller closes the response.
     *
     * @throws VoException when the record has no dataset
     * @throws ServiceException when the service refuses it
     */
    public final TransportResponse fetch() {
        return dataset().fetch();
    }

    /**
     * The bytes of the dataset, as {@link #download()} brings it, while they arrive; the caller closes the stream, which
     * ends the transfer.
     *
     * @throws VoException when the record has no dataset
     * @throws ServiceException when the service refuses it, or brings a page for people in its place
     */
    public final InputStream open() {
        return dataset().open();
    }

    /**
     * Fetches the dataset, as {@link #download()} does, as an object, by the {@link ProductReader} for the media type that
     * the service names, else for the one that the record tells.
     *
     * @throws MissingProviderException when there is none for the media type and class
     * @throws VoException when the record has no dataset
     * @throws ServiceException when the service refuses it, or brings a page for people in its place
     */
    public final <T> T read(Class<T> type) {
        return dataset().read(type);
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
