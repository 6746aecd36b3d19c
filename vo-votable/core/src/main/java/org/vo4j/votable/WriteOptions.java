// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.votable.mivot.Annotations;
import org.vo4j.votable.mivot.VodmlElement;

/**
 * How VOTables are written. Immutable; each method gives changed options.
 *
 * <pre>{@code
 * document.write(Path.of("catalogue.vot"), WriteOptions.encoding("BINARY2").version(VoTableVersion.V1_4));
 * }</pre>
 */
public final class WriteOptions {
    private static final WriteOptions STANDARD = new WriteOptions();

    private @Nullable String encoding;
    private @Nullable VoTableVersion version;
    private @Nullable Boolean gzip;
    private Verify verify = Verify.WARN;
    private int threads = 1;
    private @Nullable String streamFile;
    private @Nullable String container;
    private Map<String, String> options = Map.of();
    private @Nullable VoPlugins plugins;
    private @Nullable VodmlElement annotation;

    private WriteOptions() {}

    private WriteOptions(WriteOptions from) {
        this.encoding = from.encoding;
        this.version = from.version;
        this.gzip = from.gzip;
        this.verify = from.verify;
        this.threads = from.threads;
        this.streamFile = from.streamFile;
        this.container = from.container;
        this.options = from.options;
        this.plugins = from.plugins;
        this.annotation = from.annotation;
    }

    /**
     * The usual options: a table that is copied keeps its encoding, any other becomes TABLEDATA; a document keeps its
     * version, a new one is VOTable 1.5; gzip where the name of the file ends in {@code .gz}.
     */
    public static WriteOptions standard() {
        return STANDARD;
    }

    /** The usual options with an encoding for all tables, such as {@code BINARY2}. */
    public static WriteOptions encoding(String name) {
        WriteOptions options = new WriteOptions(STANDARD);
        options.encoding = name;
        return options;
    }

    /** With a version that the document becomes: 1.1 to 1.5, or the draft of 1.6. */
    public WriteOptions version(VoTableVersion newVersion) {
        WriteOptions options = new WriteOptions(this);
        options.version = newVersion;
        return options;
    }

    /** With gzip around the document or not, whatever its name. */
    public WriteOptions gzip(boolean compress) {
        WriteOptions options = new WriteOptions(this);
        options.gzip = compress;
        return options;
    }

    /** With another treatment of what the version or the encoding cannot carry as it is. */
    public WriteOptions verify(Verify newVerify) {
        WriteOptions options = new WriteOptions(this);
        options.verify = newVerify;
        return options;
    }

    /**
     * With so many threads that encode rows while another reads them.
     *
     * @throws IllegalArgumentException when there is less than one
     */
    public WriteOptions threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + count);
        }
        WriteOptions options = new WriteOptions(this);
        options.threads = count;
        return options;
    }

    /**
     * With the bytes of STREAMs in files beside the document instead of in it: of the first table in a file of this
     * name, of the second in {@code NAME.2}, and so on. Only for documents that are written to a file.
     */
    public WriteOptions streamFile(String name) {
        WriteOptions options = new WriteOptions(this);
        options.streamFile = name;
        return options;
    }

    /**
     * With a file of another format around the document, such as {@code FITS} or {@code PARQUET}, whatever its name: the
     * rows are in the encoding of that name, and the document says what they are. Without it the name of a file decides:
     * {@code .fits} and {@code .parquet} are no VOTables.
     */
    public WriteOptions container(String name) {
        WriteOptions options = new WriteOptions(this);
        options.container = name;
        return options;
    }

    /**
     * With a MIVOT block (MIVOT 1.0) for the first RESOURCE with a table, as {@link Annotations#attach} puts it there;
     * while a reader is transferred, for the first whose rows are written, which must not have one yet.
     *
     * @throws org.vo4j.api.FormatException with the issue E43 when the block breaks a rule
     */
    public WriteOptions annotation(VodmlElement block) {
        WriteOptions options = new WriteOptions(this);
        options.annotation = Annotations.require(block);
        return options;
    }

    /**
     * With an option of the encoding, such as {@code codec} of PARQUET. The encoding's provider says which there are; one
     * that it does not know is an error when rows are written.
     */
    public WriteOptions option(String name, String value) {
        Map<String, String> all = new TreeMap<>(this.options);
        all.put(name, value);
        WriteOptions changed = new WriteOptions(this);
        changed.options = Collections.unmodifiableMap(all);
        return changed;
    }

    /** With other encodings than those found on the module or class path. */
    public WriteOptions plugins(VoPlugins newPlugins) {
        WriteOptions options = new WriteOptions(this);
        options.plugins = newPlugins;
        return options;
    }

    /** The encoding for all tables; empty when each keeps its own. */
    public Optional<String> encoding() {
        return Optional.ofNullable(encoding);
    }

    /** The version that documents become; empty when each keeps its own. */
    public Optional<VoTableVersion> version() {
        return Optional.ofNullable(version);
    }

    /** Whether documents are compressed; empty when their names decide. */
    public Optional<Boolean> gzip() {
        return Optional.ofNullable(gzip);
    }

    /** The treatment of what cannot be carried as it is. */
    public Verify verify() {
        return verify;
    }

    /** The number of threads that encode rows. */
    public int threads() {
        return threads;
    }

    /** The name of the first file for the bytes of STREAMs; empty when they are inline. */
    public Optional<String> streamFile() {
        return Optional.ofNullable(streamFile);
    }

    /** The format of the file around the document; empty when the name of the file decides. */
    public Optional<String> container() {
        return Optional.ofNullable(container);
    }

    /** The options of the encoding, by name. */
    public Map<String, String> options() {
        return options;
    }

    /** The encodings to choose from. */
    public VoPlugins plugins() {
        VoPlugins given = plugins;
        return given == null ? VoPlugins.standard() : given;
    }

    /** The MIVOT block that is attached; empty when none is. */
    public Optional<VodmlElement> annotation() {
        return Optional.ofNullable(annotation);
    }
}
