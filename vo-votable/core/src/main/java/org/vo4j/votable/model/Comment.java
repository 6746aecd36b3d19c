// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

/**
 * An XML comment.
 *
 * @param text what stands between {@code <!--} and {@code -->}
 */
public record Comment(String text) implements Node {}
