// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** HTTP requests and responses as values, so that any client can carry them. */
package org.vo4j.api.http;
