// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.spi.TableEncoding;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.TableEncodingContract;

/** FITS fulfils the contract of every encoding. */
class FitsEncodingTest extends TableEncodingContract {
    @Override
    protected TableEncoding encoding() {
        return new FitsEncoding();
    }

    @Override
    protected byte[] payload(ExpectedTable table) {
        return ReferenceFits.plain(table);
    }

    @Override
    protected byte[] variedPayload(ExpectedTable table, long seed) {
        return ReferenceFits.varied(table, seed);
    }

    /** A header says how many rows there are. */
    @Override
    protected boolean writesAsRowsCome() {
        return false;
    }
}
