// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

/**
 * A table of a generated document.
 *
 * @param element the TABLE element
 * @param encoding the name of the encoding; empty when the table has no DATA
 * @param table the fields with all their metadata, and the cells
 */
public record GeneratedTable(ExpectedElement element, String encoding, ExpectedTable table) {}
