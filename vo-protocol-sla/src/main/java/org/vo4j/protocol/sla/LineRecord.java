// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vo4j.api.MissingProviderException;
import org.vo4j.protocol.dali.DalRecord;

/**
 * One spectral line of SLAP 2 (working draft of June 2026, section 5.3). Immutable and shareable between threads.
 *
 * <p>SLAP 2 names its columns. Numbers are in metres and joules, converted from the unit that the service declares; what
 * was published in another unit is in columns whose names end in {@code _original}. A value is empty when the service does
 * not tell it, or tells null; a number in a unit that is not a usual one, for which there is no plugin, is a {@link
 * MissingProviderException}.
 */
public final class LineRecord extends DalRecord {
    private final Named cells;

    LineRecord(DalRecord record) {
        super(record);
        this.cells = new Named(this, conversions());
    }

    /** The wavelength in vacuum, in metres. */
    public OptionalDouble vacuumWavelength() {
        return cells.number("m", "vacuum_wavelength");
    }

    /** The error of the wavelength in vacuum, in metres. */
    public OptionalDouble vacuumWavelengthError() {
        return cells.number("m", "vacuum_wavelength_error");
    }

    /** The wavelength at which the line was observed, in vacuum, in metres. */
    public OptionalDouble observedWavelength() {
        return cells.number("m", "observed_wavelength");
    }

    /** What the line is called, such as {@code CO v=0, J=1 -> v=0, J=0}. */
    public Optional<String> title() {
        return cells.text("line_title");
    }

    /** The atom, ion or molecule. */
    public Optional<String> speciesName() {
        return cells.text("species_name");
    }

    /** The mass of the species in unified atomic mass units. */
    public OptionalDouble speciesMass() {
        return cells.number("", "species_mass");
    }

    /** The InChIKey of the species. */
    public Optional<String> inchiKey() {
        return cells.text("inchikey");
    }

    /** The InChI of the species. */
    public Optional<String> inchi() {
        return cells.text("inchi");
    }

    /** The charge of the species. */
    public OptionalInt ionCharge() {
        return cells.whole("ion_charge");
    }

    /** What the lower level is. */
    public Optional<String> lowerLevel() {
        return cells.text("lower_level_description");
    }

    /** What the upper level is. */
    public Optional<String> upperLevel() {
        return cells.text("upper_level_description");
    }

    /** The energy of the lower level in joules. */
    public OptionalDouble lowerLevelEnergy() {
        return cells.number("J", "lower_level_energy");
    }

    /** The energy of the upper level in joules. */
    public OptionalDouble upperLevelEnergy() {
        return cells.number("J", "upper_level_energy");
    }

    /** The probability of the transition: Einstein's A, per second. */
    public OptionalDouble einsteinA() {
        return cells.number("", "einsteina", "einstein_a"); // drafts differ
    }

    /** How far the wavelength is corrected for shifts. */
    public Optional<String> correctionStatus() {
        return cells.text("correctionStatus", "correction_status");
    }

    /** How sure it is that the line is what it is called. */
    public Optional<String> identificationStatus() {
        return cells.text("identificationStatus", "identification_status");
    }

    /** The DOIs of where the line was published; there may be several columns of them. */
    public List<String> dois() {
        return cells.texts("reference_doi");
    }

    /** The addresses of where the line was published, and of more about it. */
    public List<String> references() {
        return cells.texts("reference_uri", "reference_additional_uri");
    }
}
