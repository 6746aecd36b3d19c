// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.table.Column;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.UtypeRecord;
import org.vo4j.protocol.dali.UtypeRoles;

/**
 * One spectral line (SLAP 1.0 section 6, SSLDM 1.0). Immutable and shareable between threads.
 *
 * <p>Its parts are found by utype, whatever prefix and case the service writes, in columns and in PARAMs that hold for all
 * lines; what has no method here is had by {@link #attribute}. Numbers are in metres, joules and kelvins, converted from
 * the unit that the service declares. A value is empty when the service does not tell it, or tells null.
 *
 * <p>A number in a unit that is not a usual one, for which there is no plugin, is a {@link MissingProviderException}.
 */
public final class SlaRecord extends UtypeRecord {
    private static final String INITIAL = "Line.initialLevel";
    private static final String FINAL = "Line.finalLevel";

    SlaRecord(DalRecord record, UtypeRoles roles) {
        super(record, roles);
    }

    /** What the line is called, such as {@code H I} or {@code N III 992.973 A}. */
    public Optional<String> title() {
        return attributeText("Line.title");
    }

    /** The wavelength in vacuum, in metres. */
    public OptionalDouble wavelength() {
        return number("Line.wavelength", "m", "em.wl;phys.atmol.transition", "em.wl");
    }

    /** The wavelength at which the line was observed, in vacuum, in metres. */
    public OptionalDouble observedWavelength() {
        return number("Line.observedWavelength", "m");
    }

    /** The wavelength in air, in metres. */
    public OptionalDouble airWavelength() {
        return number("Line.airWavelength", "m");
    }

    /** The atom, ion or molecule. */
    public Optional<String> species() {
        return attributeText("Line.species.name", "Line.species").or(() -> text(role("phys.atmol.element")));
    }

    /** How sure it is that the line is what it is called, such as {@code identified}. */
    public Optional<String> identificationStatus() {
        return attributeText("Line.identificationStatus");
    }

    /** The name of the level from which the transition goes. */
    public Optional<String> initialLevel() {
        return attributeText(INITIAL + ".name", INITIAL)
                .or(() -> text(role("phys.atmol.initial;phys.atmol.level").filter(SlaRecord::isText)));
    }

    /** The name of the level to which the transition goes. */
    public Optional<String> finalLevel() {
        return attributeText(FINAL + ".name", FINAL)
                .or(() -> text(role("phys.atmol.final;phys.atmol.level").filter(SlaRecord::isText)));
    }

    private static boolean isText(Column column) {
        return column.datatype().isText();
    }

    /** The energy of the level from which the transition goes, in joules. */
    public OptionalDouble initialLevelEnergy() {
        return number(INITIAL + ".energy", "J", "phys.energy;phys.atmol.initial");
    }

    /** The energy of the level to which the transition goes, in joules. */
    public OptionalDouble finalLevelEnergy() {
        return number(FINAL + ".energy", "J", "phys.energy;phys.atmol.final");
    }

    /** The configuration of electrons in the level from which the transition goes. */
    public Optional<String> initialConfiguration() {
        return attributeText(INITIAL + ".configuration");
    }

    /** The configuration of electrons in the level to which the transition goes. */
    public Optional<String> finalConfiguration() {
        return attributeText(FINAL + ".configuration");
    }

    /** The quantum state of the level from which the transition goes. */
    public Optional<String> initialQuantumState() {
        return attributeText(INITIAL + ".quantumState");
    }

    /** The quantum state of the level to which the transition goes. */
    public Optional<String> finalQuantumState() {
        return attributeText(FINAL + ".quantumState");
    }

    /** The probability of the transition: Einstein's A, per second. */
    public OptionalDouble einsteinA() {
        return attributeNumber("Line.einsteinA.value", "Line.einsteinA");
    }

    /** The oscillator strength. */
    public OptionalDouble oscillatorStrength() {
        return attributeNumber("Line.oscillatorStrength.value", "Line.oscillatorStrength");
    }

    /** The temperature of what emits, in kelvins. */
    public OptionalDouble temperature() {
        return number("Line.environment.temperature", "K");
    }

    /** The type of the process by which the line comes about. */
    public Optional<String> processType() {
        return attributeText("Process.type");
    }

    /** The name of the process by which the line comes about. */
    public Optional<String> processName() {
        return attributeText("Process.name");
    }

    /** How well the line fits the query; on a scale of the service's own. */
    public OptionalDouble score() {
        return attributeNumber("Query.Score");
    }

    /**
     * The number of a part in a unit; by UCD where nothing has the utype.
     *
     * @param part the utype, behind which services write {@code .value}, as they should, or nothing
     */
    private OptionalDouble number(String part, String unit, String... ucds) {
        String value = part + ".value";
        String utype = column(value).isPresent() || attribute(value).isPresent() ? value : part;
        OptionalDouble number = attributeNumber(utype);
        Optional<String> declared = unit(utype);
        if (column(utype).isEmpty() && number.isEmpty()) {
            Optional<Column> column = numberRole(ucds);
            number = number(column, "");
            declared = column.flatMap(Column::unit).map(String::strip).filter(text -> !text.isEmpty());
        }
        return number.isPresent() && declared.isPresent()
                ? OptionalDouble.of(Units.converted(number.getAsDouble(), declared.get(), unit, conversions()))
                : number;
    }
}
