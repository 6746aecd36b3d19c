// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.Optional;
import java.util.OptionalInt;
import org.vo4j.protocol.dali.DalRecord;

/**
 * One species of which a service of SLAP 2 knows lines (working draft of June 2026, section 6.3). Immutable and shareable
 * between threads.
 *
 * <p>A value is empty when the service does not tell it, or tells null.
 */
public final class SpeciesRecord extends DalRecord {
    private final Named cells;

    SpeciesRecord(DalRecord record) {
        super(record);
        this.cells = new Named(this, conversions());
    }

    /** The name, such as {@code CO2}; a species can come under several. */
    public Optional<String> name() {
        return cells.text("species_name");
    }

    /** The charge. */
    public OptionalInt ionCharge() {
        return cells.whole("ion_charge");
    }

    /** The InChIKey. */
    public Optional<String> inchiKey() {
        return cells.text("inchikey");
    }

    /** The InChI. */
    public Optional<String> inchi() {
        return cells.text("inchi");
    }

    /** The formula, such as {@code CH4O}. */
    public Optional<String> stoichiometricFormula() {
        return cells.text("stoichiometric_formula", "species_stoichiometric_formula"); // drafts differ
    }

    /** What it is: {@code atom} or {@code molecule}. */
    public Optional<String> type() {
        return cells.text("species_type");
    }

    /** The number of atoms. */
    public OptionalInt numberOfAtoms() {
        return cells.whole("number_of_atoms");
    }
}
