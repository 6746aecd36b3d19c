// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** XML of service documents, read with limits and without regard to namespaces, and written. */
package org.vo4j.protocol.dali.internal.xml;
