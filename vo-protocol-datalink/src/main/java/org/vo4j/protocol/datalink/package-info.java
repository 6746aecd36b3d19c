// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * DataLink 1.0 and 1.1: what belongs to a dataset, and the services that work on it; SODA 1.0: parts of datasets.
 *
 * <p>Start at {@link org.vo4j.protocol.datalink.Datalink#of} and {@link org.vo4j.protocol.datalink.Soda#of}.
 */
package org.vo4j.protocol.datalink;
