// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import java.util.Optional;

/** A version of the VOTable standard, asked for what it allows instead of compared by number. */
public enum VoTableVersion {
    /** VOTable 1.0 (2002): a DTD, no namespace. */
    V1_0("1.0", ""),
    /** VOTable 1.1 (2004). */
    V1_1("1.1", "http://www.ivoa.net/xml/VOTable/v1.1"),
    /** VOTable 1.2 (2009). */
    V1_2("1.2", "http://www.ivoa.net/xml/VOTable/v1.2"),
    /** VOTable 1.3 (2013): BINARY2 and empty cells as nulls. */
    V1_3("1.3", "http://www.ivoa.net/xml/VOTable/v1.3"),
    /** VOTable 1.4 (2019): TIMESYS. */
    V1_4("1.4", "http://www.ivoa.net/xml/VOTable/v1.3"),
    /** VOTable 1.5 (2025): COOSYS refposition. */
    V1_5("1.5", "http://www.ivoa.net/xml/VOTable/v1.3"),
    /** VOTable 1.6 (draft of 2026): char is UTF-8. */
    V1_6("1.6", "http://www.ivoa.net/xml/VOTable/v1.3");

    private final String number;
    private final String namespace;

    VoTableVersion(String number, String namespace) {
        this.number = number;
        this.namespace = namespace;
    }

    /** The version that {@code VOTABLE/@version} names; empty when it is not one of the standard's. */
    public static Optional<VoTableVersion> of(String number) {
        for (VoTableVersion version : values()) {
            if (version.number.equals(number)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The version assumed of a document that does not say: the newest recommendation. */
    public static VoTableVersion assumed() {
        return V1_5;
    }

    /** The number as {@code VOTABLE/@version} writes it. */
    public String number() {
        return number;
    }

    /** The XML namespace of this version; empty for 1.0, which has none. */
    public String namespace() {
        return namespace;
    }

    /** Whether an empty TD is a null of any type (VOTable 1.3 section 5.1). */
    public boolean emptyCellIsNull() {
        return from(V1_3);
    }

    /** Whether BINARY2 exists (VOTable 1.3 section 5.4). */
    public boolean allowsBinary2() {
        return from(V1_3);
    }

    /** Whether char holds UTF-8 and arraysize counts its bytes (VOTable 1.6 draft section 2.1). */
    public boolean charIsUtf8() {
        return from(V1_6);
    }

    /** Whether GROUP, utype, FIELDref and PARAMref exist (VOTable 1.1). */
    public boolean allowsGroup() {
        return from(V1_1);
    }

    /** Whether xtype exists, INFO carries metadata and may trail, and GROUP may stand outside TABLE (VOTable 1.2). */
    public boolean allowsXtype() {
        return from(V1_2);
    }

    /** Whether DEFINITIONS and LINK/@gref are deprecated (VOTable 1.1). */
    public boolean deprecatesDefinitions() {
        return from(V1_1);
    }

    /** Whether COOSYS is deprecated: in 1.2 only, as the field reads it (VOTable 1.2 section 4.1). */
    public boolean deprecatesCoosys() {
        return this == V1_2;
    }

    /** Whether TIMESYS exists (VOTable 1.4 section 3.5). */
    public boolean allowsTimesys() {
        return from(V1_4);
    }

    /** Whether units are VOUnits rather than the older convention (VOTable 1.4 section 4.4). */
    public boolean unitsAreVoUnits() {
        return from(V1_4);
    }

    /** Whether COOSYS/@refposition exists and system is a term of a vocabulary (VOTable 1.5 section 3.4). */
    public boolean allowsRefposition() {
        return from(V1_5);
    }

    /** Whether a document without RESOURCE is legal (VOTable 1.1 schema). */
    public boolean allowsNoResource() {
        return this == V1_0 || this == V1_1;
    }

    /** Whether UCDs are UCD1+ words of the controlled vocabulary (VOTable 1.2). */
    public boolean ucdIsControlled() {
        return from(V1_2);
    }

    /** Whether a reference may lead to an element that comes later (VOTable 1.5 section 3.2). */
    public boolean allowsForwardReferences() {
        return from(V1_5);
    }

    /** Whether LINK/@content-role may be any token rather than one of four (VOTable 1.3 schema). */
    public boolean contentRoleIsFree() {
        return from(V1_3);
    }

    /** Whether FIELD and PARAM must say their datatype (VOTable 1.1 schema). */
    public boolean fieldNeedsDatatype() {
        return from(V1_1);
    }

    /** Whether PARAM must have a name (VOTable 1.1 schema). */
    public boolean paramNeedsName() {
        return from(V1_1);
    }

    /** Whether the schema says which characters a UCD may have (VOTable 1.1 schema). */
    public boolean ucdHasSyntax() {
        return from(V1_1);
    }

    private boolean from(VoTableVersion first) {
        return compareTo(first) >= 0;
    }

    /** The number, such as {@code 1.5}. */
    @Override
    public String toString() {
        return number;
    }
}
