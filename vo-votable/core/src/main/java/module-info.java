// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** VOTable documents: their model, streaming readers, and tables in memory. */
@NullMarked
module org.vo4j.votable {
    requires static org.jspecify;
    requires java.net.http;
    requires static transitive java.sql;
    requires java.xml;
    requires transitive org.vo4j.api;

    exports org.vo4j.votable;
    exports org.vo4j.votable.mivot;
    exports org.vo4j.votable.model;
    exports org.vo4j.votable.xtype;
}
