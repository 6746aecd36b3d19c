// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Parameters, results and records of all data access protocols (DALI 1.1). */
package org.vo4j.protocol.dali;
