// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Catches what a piece of work prints on the console. Stateless. */
final class Printed {
    private Printed() {}

    /** The first 200 characters that the work printed on standard error; empty when it was silent. */
    static String by(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.substring(0, Math.min(200, text.length()));
    }
}
