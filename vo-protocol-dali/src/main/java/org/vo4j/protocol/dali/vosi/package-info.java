// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** What services say about themselves: capabilities, availability, tables and examples (VOSI 1.1, DALI 1.1). */
package org.vo4j.protocol.dali.vosi;
