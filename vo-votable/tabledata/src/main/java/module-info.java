// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The encoding TABLEDATA: rows as XML text (VOTable 1.5 section 5.1). */
@NullMarked
module org.vo4j.votable.tabledata {
    requires static org.jspecify;
    requires java.xml;
    requires org.vo4j.api;

    provides org.vo4j.api.spi.TableEncoding with
            org.vo4j.votable.tabledata.TabledataEncoding;
}
