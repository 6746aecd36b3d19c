// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Terminal;

/** The formats in which rows can be written. */
public enum RowFormat {
    /** Aligned columns under their names, units and types; for reading. */
    TEXT {
        @Override
        public RowWriter writer(ByteOutput out, Terminal terminal, boolean color) {
            return new TextWriter(out, terminal, color);
        }
    },
    /** Comma-separated values (RFC 4180) with the line ends of Unix. */
    CSV {
        @Override
        public RowWriter writer(ByteOutput out, Terminal terminal, boolean color) {
            return new DelimitedWriter(out, ',');
        }
    },
    /** Tab-separated values; tab, line end and backslash as {@code \t}, {@code \n} and {@code \\}. */
    TSV {
        @Override
        public RowWriter writer(ByteOutput out, Terminal terminal, boolean color) {
            return new DelimitedWriter(out, '\t');
        }
    },
    /** One JSON array with an object for each row. */
    JSON {
        @Override
        public RowWriter writer(ByteOutput out, Terminal terminal, boolean color) {
            return new JsonRowWriter(out, true);
        }
    },
    /** One JSON object for each row, each in its own line. */
    NDJSON {
        @Override
        public RowWriter writer(ByteOutput out, Terminal terminal, boolean color) {
            return new JsonRowWriter(out, false);
        }
    };

    /** A writer to standard output. */
    public RowWriter writer(Session session) {
        return writer(session.out(), session.terminal(), session.color());
    }

    /** A writer to anything. */
    public abstract RowWriter writer(ByteOutput out, Terminal terminal, boolean color);
}
