// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Bytes: where they come from, their decoding, and their division into skeleton and payloads. */
package org.vo4j.votable.internal.io;
