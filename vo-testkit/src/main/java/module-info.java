// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Contract tests and fixtures for people who write table encodings. */
@NullMarked
module org.vo4j.testkit {
    requires static org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires transitive org.vo4j.api;
    requires java.management;
    requires jdk.management;

    exports org.vo4j.testkit;

    opens org.vo4j.testkit to
            org.junit.platform.commons;
}
