// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** VOTable with its three core encodings: what a run-time image names to have them all. Has no code. */
@NullMarked
module org.vo4j.votable.standard {
    requires static org.jspecify;
    requires transitive org.vo4j.votable;
    requires org.vo4j.votable.binary;
    requires org.vo4j.votable.binary2;
    requires org.vo4j.votable.tabledata;
}
