// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The VOTable encoding PARQUET, and Parquet files; exports nothing. */
@NullMarked
module org.vo4j.votable.parquet {
    requires static org.jspecify;
    requires com.github.luben.zstd_jni;
    requires java.xml;
    requires transitive org.vo4j.api;

    provides org.vo4j.api.spi.TableContainer with
            org.vo4j.votable.parquet.ParquetContainer;
    provides org.vo4j.api.spi.TableEncoding with
            org.vo4j.votable.parquet.ParquetEncoding;
}
