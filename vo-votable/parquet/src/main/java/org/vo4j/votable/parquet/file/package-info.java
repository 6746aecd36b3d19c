// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The Parquet format: metadata, pages, encodings and codecs, without anything of VOTable. */
package org.vo4j.votable.parquet.file;
