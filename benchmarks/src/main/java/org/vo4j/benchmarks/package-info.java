// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Benchmarks of vo4j's public API against named peers, in one run. */
@NullMarked
package org.vo4j.benchmarks;

import org.jspecify.annotations.NullMarked;
