// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Asynchronous jobs (UWS 1.1, and servers of 1.0). */
package org.vo4j.protocol.dali.uws;
