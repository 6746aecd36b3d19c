// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** What {@code vo info} says of a document, for people and for programs. */
package org.vo4j.cli.info;
