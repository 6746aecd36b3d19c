// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** What {@code vo lint} says of documents. */
package org.vo4j.cli.lint;
