// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

/**
 * What every {@link org.vo4j.api.spi.TableEncoding} must do: subclass it, name the encoding, inherit the tests.
 *
 * <pre>{@code
 * class CsvEncodingTest extends TableEncodingContract {
 *     @Override
 *     protected TableEncoding encoding() {
 *         return new CsvEncoding();
 *     }
 *
 *     @Override
 *     protected byte[] payload(ExpectedTable table) {
 *         return ...; // not needed for TABLEDATA, BINARY and BINARY2
 *     }
 * }
 * }</pre>
 *
 * <p>The reading half: sound payloads of every type and shape are read cell for cell, in one piece and byte by byte,
 * all columns or some; wrong calls are refused; cut and damaged payloads give the rows before the damage and then a
 * {@link org.vo4j.api.FormatException}, and never anything else; sizes that the payload only claims cost nothing.
 * The tests are seeded: {@code -Dvo.seed=N} repeats what a failure names.
 */
public abstract class TableEncodingContract extends BlockContract {
    /** For subclasses. */
    protected TableEncodingContract() {}
}
