// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

/**
 * Text between tags, with entities and CDATA sections resolved.
 *
 * @param text the characters, white space kept
 */
public record Text(String text) implements Node {}
