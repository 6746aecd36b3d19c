// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

/** Chooses the class of an element by its local name. */
final class ElementTypes {
    private ElementTypes() {}

    static Element make(Parts parts) {
        String name = parts.name();
        return switch (name.substring(name.indexOf(':') + 1)) {
            case "VOTABLE" -> new VotableElement(parts, Prolog.none());
            case "RESOURCE" -> new ResourceElement(parts);
            case "DESCRIPTION" -> new DescriptionElement(parts);
            case "DEFINITIONS" -> new DefinitionsElement(parts);
            case "COOSYS" -> new CoosysElement(parts);
            case "TIMESYS" -> new TimesysElement(parts);
            case "INFO" -> new InfoElement(parts);
            case "PARAM" -> new ParamElement(parts);
            case "FIELD" -> new FieldElement(parts);
            case "GROUP" -> new GroupElement(parts);
            case "FIELDref" -> new FieldRefElement(parts);
            case "PARAMref" -> new ParamRefElement(parts);
            case "TABLE" -> new TableElement(parts);
            case "VALUES" -> new ValuesElement(parts);
            case "MIN" -> new MinElement(parts);
            case "MAX" -> new MaxElement(parts);
            case "OPTION" -> new OptionElement(parts);
            case "LINK" -> new LinkElement(parts);
            case "DATA" -> new DataElement(parts);
            case "TABLEDATA", "BINARY", "BINARY2", "FITS" -> new EncodingElement(parts);
            case "STREAM" -> new StreamElement(parts);
            default ->
                throw new IllegalArgumentException("'" + name + "' is not an element of VOTable; "
                        + "foreign XML is a Fragment, an encoding of a third party Element.encoding");
        };
    }
}
