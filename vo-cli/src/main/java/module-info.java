// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The {@code vo} command. */
@NullMarked
module org.vo4j.cli {
    requires info.picocli;
    requires org.vo4j.api;
    requires org.vo4j.protocol.dali;
    requires org.vo4j.votable;
    requires static org.jspecify;
    // there or not: the service binding of org.vo4j.api brings the protocols whose jars are on the module path
    requires static org.vo4j.protocol.datalink;
    requires static org.vo4j.protocol.scs;
    requires static org.vo4j.protocol.sia;
    requires static org.vo4j.protocol.sla;
    requires static org.vo4j.protocol.ssa;
    requires static org.vo4j.protocol.tap;
}
