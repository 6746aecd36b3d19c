// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

/**
 * An XML processing instruction.
 *
 * @param target whom it is for
 * @param data what it says; may be empty
 */
public record ProcessingInstruction(String target, String data) implements Node {}
