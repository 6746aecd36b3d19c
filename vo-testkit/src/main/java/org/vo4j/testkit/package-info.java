// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Contract tests and fixtures for people who write table encodings.
 *
 * <p>Subclass {@link org.vo4j.testkit.TableEncodingContract}, say which encoding is meant, and inherit all tests. The
 * fixtures serve one's own tests too: {@link org.vo4j.testkit.RandomTables} makes tables,
 * {@link org.vo4j.testkit.ReferencePayloads} writes them, {@link org.vo4j.testkit.TestPayload} and
 * {@link org.vo4j.testkit.TestContext} stand for the reader, {@link org.vo4j.testkit.CellChecks} compares.
 *
 * <p>{@link org.vo4j.testkit.FaultProxy} is a server that harms its answers at a byte, for tests of what reads over HTTP.
 *
 * <p>Every random test prints its seed; {@code -Dvo.seed=N} repeats it.
 */
package org.vo4j.testkit;
