// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The VOTable encoding PARQUET and Parquet files.
 *
 * <p>The format is read and written by code of this module, where a library would have been the rule. There is none that
 * fits: parquet-java has no modules, has packages that several of its jars share, and needs Hadoop, so that neither the
 * module path nor a linked runtime takes it; bundled into one jar without Hadoop it has 12 MB and fails on GZIP; and no
 * other was to be had for this Java. Of the format only what tables need is here. GZIP is the JDK's, ZSTD is zstd-jni,
 * which is a module; Snappy and LZ4 are a page of code each.
 */
package org.vo4j.votable.parquet;
