// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Kernels for people who implement encodings: numbers, UTF-8, base64 and searching, on bytes. */
package org.vo4j.api.spi.support;
