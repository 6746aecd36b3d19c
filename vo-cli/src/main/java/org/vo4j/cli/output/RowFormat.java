// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import org.vo4j.cli.console.Session;

/** The formats in which rows can be written. */
public enum RowFormat {
    /** Aligned columns under their names, units and types; for reading. */
    TEXT {
        @Override
        public RowWriter writer(Session session) {
            return new TextWriter(session.out(), session.terminal(), session.color());
        }
    },
    /** Comma-separated values (RFC 4180) with the line ends of Unix. */
    CSV {
        @Override
        public RowWriter writer(Session session) {
            return new DelimitedWriter(session.out(), ',');
        }
    },
    /** Tab-separated values; tab, line end and backslash as {@code \t}, {@code \n} and {@code \\}. */
    TSV {
        @Override
        public RowWriter writer(Session session) {
            return new DelimitedWriter(session.out(), '\t');
        }
    },
    /** One JSON array with an object for each row. */
    JSON {
        @Override
        public RowWriter writer(Session session) {
            return new JsonRowWriter(session.out(), true);
        }
    },
    /** One JSON object for each row, each in its own line. */
    NDJSON {
        @Override
        public RowWriter writer(Session session) {
            return new JsonRowWriter(session.out(), false);
        }
    };

    /** A writer to standard output. */
    public abstract RowWriter writer(Session session);
}
