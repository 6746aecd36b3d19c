// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.util.Optional;

/** What differs between the versions of TAP. */
enum TapVersion {
    /** A service that says itself that it follows TAP 1.0. */
    V1_0("FORMAT", Optional.of("1.0")),
    /** A service that says nothing: TAP 1.0 by the standard, in the field often 1.1, which takes FORMAT, too. */
    UNDECLARED("FORMAT", Optional.empty()),
    /** TAP 1.1 and later, and services whose capabilities are not known. */
    V1_1("RESPONSEFORMAT", Optional.empty());

    private final String formatParameter;
    private final Optional<String> parameter;

    TapVersion(String formatParameter, Optional<String> parameter) {
        this.formatParameter = formatParameter;
        this.parameter = parameter;
    }

    /** The version that an interface declares, empty or like {@code 1.1}. */
    static TapVersion of(String declared) {
        String text = declared.strip();
        if (text.isEmpty()) {
            return UNDECLARED;
        }
        return text.equals("1.0") || text.equals("1") ? V1_0 : V1_1;
    }

    /** The name of the parameter that says the format of the result. */
    String formatParameter() {
        return formatParameter;
    }

    /** The value of the parameter VERSION; empty when it is not sent. */
    Optional<String> parameter() {
        return parameter;
    }
}
