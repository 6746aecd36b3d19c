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
 *
 * <p>The writing half, left out where {@link #canWrite()} says so: what a sink writes is read back cell for cell, of
 * every type and shape, in every version of {@link #writtenVersions()}, without an issue as far as
 * {@link #capabilities()} go; beyond them a cell comes back as it was, or is reported, or is refused through the
 * {@link org.vo4j.api.spi.WriteContext} with its row and column, whatever the policy: nothing is lost silently. The
 * bytes do not depend on the windows of the output, on the policy, or on whether rows come as a cursor or as other
 * cells; rows go out as they come, and a cell of any size through a small window; rows are looked at only
 * while they are accepted; a closed sink takes none, and closing it again is harmless; the blocks of a
 * {@link org.vo4j.api.spi.BlockwiseEncoding} join to what one sink writes.
 *
 * <p>An encoding needs nothing but {@code encoding()} and {@code payload(...)} for both halves; {@link AssertingEncoding}
 * is the same watch on the protocol for tests of one's own, {@link TestOutput} and {@link TestWriteContext} what they
 * write to, and {@link ExpectedRows} what they write.
 *
 * <p>The tests are seeded: {@code -Dvo.seed=N} repeats what a failure names.
 */
public abstract class TableEncodingContract extends RefusalContract {
    /** For subclasses. */
    protected TableEncodingContract() {}
}
