// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Datasets that this module can turn into objects; found at run time. */
package org.vo4j.protocol.dali.product;
