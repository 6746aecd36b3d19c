// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Exceptions, issues, limits and versions: what every module of vo4j speaks. */
package org.vo4j.api;
