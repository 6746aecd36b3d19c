// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

/**
 * A piece of a document: an element, text, a comment, a processing instruction, or foreign XML.
 *
 * <p>All are immutable and can be shared between threads; they are equal when their content is.
 */
public sealed interface Node permits Element, Text, Comment, ProcessingInstruction, Fragment {}
