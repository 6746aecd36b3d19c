// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/** Something that a plugin would provide was asked for, and no plugin provides it. */
public class MissingProviderException extends VoException {
    private static final long serialVersionUID = 1L;
    private final String kind;
    private final String name;

    /** Creates an exception; the message says what is present and which artifact to add. */
    public MissingProviderException(String message, String kind, String name) {
        super(message);
        this.kind = kind;
        this.name = name;
    }

    /** The kind of provider, such as {@code table encoding}. */
    public String kind() {
        return kind;
    }

    /** The name that was asked for, such as {@code PARQUET}. */
    public String name() {
        return name;
    }
}
