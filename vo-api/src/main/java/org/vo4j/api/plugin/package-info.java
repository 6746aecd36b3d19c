// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Finds the providers of the plugin interfaces, and chooses among them. */
package org.vo4j.api.plugin;
