// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.parquet.file.ParquetException;

/**
 * The VOTable in the metadata of a VOParquet file, as far as it has to be known here.
 *
 * @param text the document without DATA
 * @param tables the number of its TABLEs
 * @param fields the number of FIELDs of the first
 */
record EmbeddedDocument(String text, int tables, int fields) {
    /** What astropy writes into the TABLE, though the Note wants none; there is nothing else it could hold. */
    private static final Pattern DATA =
            Pattern.compile("<((?:[\\w.-]+:)?)DATA\\s*(?:/>|>.*?</\\1DATA\\s*>)", Pattern.DOTALL);

    static EmbeddedDocument of(String text, ReadLimits limits) {
        if (text.length() > limits.maxTextBytes()) {
            throw new ParquetException(
                    VoTableIssue.W77,
                    "The VOTable in the Parquet file has " + text.length() + " characters; ReadLimits.maxTextBytes "
                            + "allows " + limits.maxTextBytes());
        }
        try {
            return counted(text);
        } catch (XMLStreamException e) {
            throw new ParquetException(
                    VoTableIssue.E45,
                    "The VOTable in the Parquet file (IVOA.VOTable-Parquet.content) is not well-formed: "
                            + e.getMessage());
        }
    }

    private static EmbeddedDocument counted(String text) throws XMLStreamException {
        int tables = 0;
        int fields = 0;
        boolean data = false;
        XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                tables += element.equals("TABLE") ? 1 : 0;
                fields += element.equals("FIELD") && tables == 1 ? 1 : 0;
                data |= element.equals("DATA");
            }
        }
        xml.close();
        return new EmbeddedDocument(data ? DATA.matcher(text).replaceAll("") : text, tables, fields);
    }

    /** The JDK's own parser, which is asked for nothing from outside. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
