// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Elements of service documents that have no type of their own. */
package org.vo4j.protocol.dali.xml;
