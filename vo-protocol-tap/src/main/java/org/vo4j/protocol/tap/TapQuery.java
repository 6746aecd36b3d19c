// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.RowSource;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.votable.WriteOptions;

/**
 * A query for a TAP service: its text and what else the service is told (TAP 1.1 section 2.7). Immutable; each method
 * gives a changed query.
 *
 * <pre>{@code
 * TapQuery query = TapQuery.adql("SELECT m.name, g.* FROM TAP_UPLOAD.mine m JOIN gaia g ON ...")
 *         .maxRecords(5_000_000)
 *         .upload("mine", Path.of("targets.vot"));
 * }</pre>
 *
 * <p>A query that uploads rows which can be read once only can be sent once only.
 */
public final class TapQuery {
    /** Names that have methods of their own. */
    private static final Set<String> OWN =
            Set.of("REQUEST", "VERSION", "LANG", "QUERY", "MAXREC", "RESPONSEFORMAT", "FORMAT", "RUNID", "UPLOAD");

    /** What services read that know no later version. */
    private static final WriteOptions UPLOAD_OPTIONS =
            WriteOptions.encoding("TABLEDATA").version(VoTableVersion.V1_4);

    private final String text;
    private String language = "ADQL";
    private @Nullable Long maxRecords;
    private @Nullable String responseFormat;
    private @Nullable String runId;
    private boolean anyFormat;
    private boolean byGet;
    private boolean repeatedUploads;
    private List<Upload> uploads = List.of();
    private DaliParameters parameters = DaliParameters.none();

    private TapQuery(String text) {
        this.text = text;
    }

    private TapQuery(TapQuery from) {
        this.text = from.text;
        this.language = from.language;
        this.maxRecords = from.maxRecords;
        this.responseFormat = from.responseFormat;
        this.runId = from.runId;
        this.anyFormat = from.anyFormat;
        this.byGet = from.byGet;
        this.repeatedUploads = from.repeatedUploads;
        this.uploads = from.uploads;
        this.parameters = from.parameters;
    }

    /** A query in ADQL; {@link Adql} helps to make one from values. */
    public static TapQuery adql(String text) {
        return new TapQuery(text);
    }

    /** With another query language or a version of it, such as {@code ADQL-2.1}, for the parameter LANG. */
    public TapQuery language(String name) {
        TapQuery query = new TapQuery(this);
        query.language = name;
        return query;
    }

    /**
     * With at most so many rows in the result, for the parameter MAXREC; 0 asks for the columns alone.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public TapQuery maxRecords(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("MAXREC cannot be negative, as " + count + " is");
        }
        TapQuery query = new TapQuery(this);
        query.maxRecords = count;
        return query;
    }

    /**
     * With a media type or alias that the result shall have, such as {@code csv}, for the parameter RESPONSEFORMAT.
     *
     * <p>Without this, BINARY2 is asked for where the service's capabilities offer it. Formats other than VOTable can
     * be downloaded, not read as rows.
     */
    public TapQuery responseFormat(String mediaTypeOrAlias) {
        TapQuery query = new TapQuery(this);
        query.responseFormat = mediaTypeOrAlias;
        query.anyFormat = false;
        return query;
    }

    /** Without the parameter RESPONSEFORMAT: the service sends the VOTable that it likes best. */
    public TapQuery anyResponseFormat() {
        TapQuery query = new TapQuery(this);
        query.responseFormat = null;
        query.anyFormat = true;
        return query;
    }

    /** With an identifier of a run that this query belongs to, for the parameter RUNID (DALI 1.1 section 3.4.6). */
    public TapQuery runId(String id) {
        TapQuery query = new TapQuery(this);
        query.runId = id;
        return query;
    }

    /** With a file, usually a VOTable, that is sent with the query and there is {@code TAP_UPLOAD.name}. */
    public TapQuery upload(String name, Path file) {
        return with(new Upload.OfFile(checked(name), file));
    }

    /**
     * With an address that the service fetches {@code TAP_UPLOAD.name} from.
     *
     * @throws IllegalArgumentException when the address is relative
     */
    public TapQuery upload(String name, URI address) {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException(
                    "A service cannot fetch " + address + "; give an absolute address, or a Path for a local file");
        }
        return with(new Upload.OfAddress(checked(name), address));
    }

    /** With rows that are sent as a VOTable 1.4 in TABLEDATA, written while they are sent. */
    public TapQuery upload(String name, RowSource rows) {
        return upload(name, rows, UPLOAD_OPTIONS);
    }

    /** With rows that are sent as a VOTable, written while they are sent. */
    public TapQuery upload(String name, RowSource rows, WriteOptions options) {
        return with(new Upload.OfRows(checked(name), rows, options));
    }

    /** With the result of a completed job, which the service fetches by itself. */
    public TapQuery upload(String name, TapJob job) {
        return with(new Upload.OfJob(checked(name), job));
    }

    /**
     * With one parameter UPLOAD for each table, as DALI 1.1 has it, instead of one for all, as TAP 1.0 has it and most
     * services understand.
     */
    public TapQuery repeatedUploads() {
        TapQuery query = new TapQuery(this);
        query.repeatedUploads = true;
        return query;
    }

    /**
     * With one more parameter of the service's own.
     *
     * @throws IllegalArgumentException when this class has a method for it
     */
    public TapQuery parameter(String name, String value) {
        if (OWN.contains(name.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("TapQuery has a method for the parameter " + name + "; use that");
        }
        TapQuery query = new TapQuery(this);
        query.parameters = parameters.add(name, value);
        return query;
    }

    /**
     * Sent by GET, so that it can be repeated after a failure of the network and be cached; by itself a query is sent
     * by POST, which has no limit of length and always gives what is current (TAP 1.1 section 2.1).
     */
    public TapQuery byGet() {
        TapQuery query = new TapQuery(this);
        query.byGet = true;
        return query;
    }

    private TapQuery with(Upload upload) {
        TapQuery query = new TapQuery(this);
        query.uploads = appended(uploads, upload);
        return query;
    }

    private String checked(String name) {
        if (!Adql.isRegular(name)) {
            throw new IllegalArgumentException(
                    "The name of an upload is a letter, then letters, digits and underscores, not '" + name + "'");
        }
        for (Upload other : uploads) {
            if (other.name().equalsIgnoreCase(name)) {
                throw new IllegalArgumentException("There is an upload of the name '" + other.name() + "' already");
            }
        }
        return name;
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    /** The text of the query. */
    public String text() {
        return text;
    }

    /** The query language, {@code ADQL} unless said otherwise. */
    public String language() {
        return language;
    }

    /** The number of rows that the result may have at most; empty when the service decides. */
    public OptionalLong maxRecords() {
        return maxRecords == null ? OptionalLong.empty() : OptionalLong.of(maxRecords);
    }

    /** The media type or alias that was asked for; empty when none was. */
    public Optional<String> responseFormat() {
        return Optional.ofNullable(responseFormat);
    }

    /** The identifier of the run. */
    public Optional<String> runId() {
        return Optional.ofNullable(runId);
    }

    /** Whether the query is sent by GET. */
    public boolean isByGet() {
        return byGet;
    }

    /** Whether a format may be asked for that the user did not name. */
    boolean leavesFormat() {
        return responseFormat == null && !anyFormat;
    }

    boolean repeatsUploads() {
        return repeatedUploads;
    }

    List<Upload> uploads() {
        return uploads;
    }

    /** The parameters of the service's own, in the order given. */
    DaliParameters parameters() {
        return parameters;
    }

    /** The text of the query. */
    @Override
    public String toString() {
        return text;
    }
}
