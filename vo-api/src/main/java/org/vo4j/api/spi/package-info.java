// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The interfaces that plugins implement; a provider is found at run time and chosen by name or priority. */
package org.vo4j.api.spi;
