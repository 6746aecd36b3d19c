// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/**
 * The deviations from the VOTable standard that can be met.
 *
 * <p>Up to W59 and E39 the numbers are those that astropy has made known; those behind are vo4j's.
 */
public enum VoTableIssue implements IssueCode {
    /** Elements of an array are separated by commas. */
    W01(Severity.WARNING, "6", "Elements of an array are separated by commas"),
    /** An ID or a reference is not an XML name. */
    W02(Severity.WARNING, "3.2", "An ID or a reference is not an XML name"),
    /** An element has no ID where one would help. */
    W03(Severity.INFO, "3.2", "An element has no ID where one would help"),
    /** A content-type is not a media type. */
    W04(Severity.WARNING, "3.7", "A content-type is not a media type"),
    /** An href is not a URI. */
    W05(Severity.WARNING, "3.7", "An href is not a URI"),
    /** A UCD is not one of the UCD1+ standard. */
    W06(Severity.WARNING, "4.5", "A UCD is not one of the UCD1+ standard"),
    /** An equinox or epoch is not an astronomical year. */
    W07(Severity.WARNING, "3.4", "An equinox or epoch is not an astronomical year"),
    /** A value that must be text is not. */
    W08(Severity.WARNING, "7.2", "A value that must be text is not"),
    /** The attribute id is written for ID. */
    W09(Severity.WARNING, "3.2", "The attribute id is written for ID"),
    /** An element does not belong here and is passed over. */
    W10(Severity.WARNING, "7.1", "An element does not belong here and is passed over"),
    /** LINK/@gref is deprecated since VOTable 1.1. */
    W11(Severity.WARNING, "3.7", "LINK/@gref is deprecated since VOTable 1.1"),
    /** A FIELD or PARAM has neither name nor ID. */
    W12(Severity.ERROR, "4", "A FIELD or PARAM has neither name nor ID"),
    /** A datatype is written with a name that the standard does not know. */
    W13(Severity.WARNING, "2.1", "A datatype is written with a name that the standard does not know"),
    /** A FIELD or PARAM has no name; its ID is used. */
    W15(Severity.WARNING, "4", "A FIELD or PARAM has no name; its ID is used"),
    /** An element has more than one DESCRIPTION. */
    W17(Severity.WARNING, "7.1", "An element has more than one DESCRIPTION"),
    /** The number of rows is not what nrows announces. */
    W18(Severity.WARNING, "3.8", "The number of rows is not what nrows announces"),
    /** The columns of the FITS table are not those of the FIELDs. */
    W19(Severity.WARNING, "5.2", "The columns of the FITS table are not those of the FIELDs"),
    /** The document does not say which version of VOTable it follows. */
    W20(Severity.WARNING, "3.3", "The document does not say which version of VOTable it follows"),
    /** The version is not one of VOTable's. */
    W21(Severity.WARNING, "3.3", "The version is not one of VOTable's"),
    /** DEFINITIONS is deprecated since VOTable 1.1. */
    W22(Severity.WARNING, "3.3", "DEFINITIONS is deprecated since VOTable 1.1"),
    /** An element stands where this version does not allow it. */
    W26(Severity.WARNING, "7.1", "An element stands where this version does not allow it"),
    /** COOSYS is deprecated in VOTable 1.2. */
    W27(Severity.WARNING, "3.4", "COOSYS is deprecated in VOTable 1.2"),
    /** An attribute does not exist in this version. */
    W28(Severity.WARNING, "7.2", "An attribute does not exist in this version"),
    /** The version is written with a letter in front. */
    W29(Severity.WARNING, "3.3", "The version is written with a letter in front"),
    /** A number is written in a way that the standard does not know. */
    W30(Severity.WARNING, "6", "A number is written in a way that the standard does not know"),
    /** An integer column holds NaN and has no null. */
    W31(Severity.WARNING, "5.5", "An integer column holds NaN and has no null"),
    /** An ID is used more than once. */
    W32(Severity.WARNING, "3.2", "An ID is used more than once"),
    /** A name is used by more than one column. */
    W33(Severity.INFO, "3.2", "A name is used by more than one column"),
    /** An attribute is not a token. */
    W34(Severity.WARNING, "3.2", "An attribute is not a token"),
    /** An INFO has no name or no value. */
    W35(Severity.WARNING, "4.8", "An INFO has no name or no value"),
    /** The null of VALUES is no literal of the datatype. */
    W36(Severity.WARNING, "4.7", "The null of VALUES is no literal of the datatype"),
    /** No encoding of that name is present. */
    W37(Severity.ERROR, "5", "No encoding of that name is present"),
    /** The inline content of a STREAM is not said to be base64. */
    W38(Severity.WARNING, "5.6", "The inline content of a STREAM is not said to be base64"),
    /** A bit cannot be null. */
    W39(Severity.WARNING, "5.5", "A bit cannot be null"),
    /** A column of a known service has the wrong datatype. */
    W40(Severity.WARNING, "2.1", "A column of a known service has the wrong datatype"),
    /** The XML namespace is not that of the version. */
    W41(Severity.WARNING, "3.3", "The XML namespace is not that of the version"),
    /** The document has no XML namespace. */
    W42(Severity.WARNING, "3.3", "The document has no XML namespace"),
    /** A reference names an ID that does not stand before it. */
    W43(Severity.WARNING, "3.2", "A reference names an ID that does not stand before it"),
    /** VALUES refers to others and has content of its own. */
    W44(Severity.WARNING, "4.7", "VALUES refers to others and has content of its own"),
    /** The content-role of a LINK is not one of the standard's. */
    W45(Severity.WARNING, "3.7", "The content-role of a LINK is not one of the standard's"),
    /** A text is longer than its arraysize. */
    W46(Severity.WARNING, "2.2", "A text is longer than its arraysize"),
    /** A text column has no arraysize and so one character. */
    W47(Severity.WARNING, "2.2", "A text column has no arraysize and so one character"),
    /** An attribute is not known. */
    W48(Severity.WARNING, "7.2", "An attribute is not known"),
    /** An integer cell is empty before VOTable 1.3. */
    W49(Severity.WARNING, "5.5", "An integer cell is empty before VOTable 1.3"),
    /** A unit is not written as the standard wants. */
    W50(Severity.WARNING, "4.4", "A unit is not written as the standard wants"),
    /** An integer is beyond the range of its datatype. */
    W51(Severity.WARNING, "2.1", "An integer is beyond the range of its datatype"),
    /** BINARY2 does not exist before VOTable 1.3. */
    W52(Severity.WARNING, "5.4", "BINARY2 does not exist before VOTable 1.3"),
    /** The document has no RESOURCE. */
    W53(Severity.WARNING, "3.3", "The document has no RESOURCE"),
    /** TIMESYS does not exist before VOTable 1.4. */
    W54(Severity.WARNING, "3.5", "TIMESYS does not exist before VOTable 1.4"),
    /** A text of datatype char is not ASCII. */
    W55(Severity.WARNING, "2.1", "A text of datatype char is not ASCII"),
    /** The columns of the Parquet file are not those of the FIELDs. */
    W56(Severity.WARNING, "5", "The columns of the Parquet file are not those of the FIELDs"),
    /** COOSYS/@refposition does not exist before VOTable 1.5. */
    W57(Severity.WARNING, "3.4", "COOSYS/@refposition does not exist before VOTable 1.5"),
    /** A stream ends within a row. */
    W60(Severity.ERROR, "5.3", "A stream ends within a row"),
    /** Bytes follow the last row. */
    W61(Severity.WARNING, "5.3", "Bytes follow the last row"),
    /** A fixed text is filled up with blanks or NULs. */
    W62(Severity.INFO, "6", "A fixed text is filled up with blanks or NULs"),
    /** An arraysize of 1 is discouraged. */
    W63(Severity.INFO, "2.2", "An arraysize of 1 is discouraged"),
    /** An xtype is not known. */
    W64(Severity.WARNING, "4.3", "An xtype is not known"),
    /** An xtype does not fit the datatype or arraysize. */
    W65(Severity.WARNING, "4.3", "An xtype does not fit the datatype or arraysize"),
    /** A value is not of its xtype. */
    W66(Severity.WARNING, "4.3", "A value is not of its xtype"),
    /** A reference is never resolved. */
    W67(Severity.WARNING, "3.2", "A reference is never resolved"),
    /** A reference names an element of a kind that makes no sense. */
    W68(Severity.WARNING, "3.2", "A reference names an element of a kind that makes no sense"),
    /** A FIELDref names a FIELD of another TABLE. */
    W69(Severity.WARNING, "4.9", "A FIELDref names a FIELD of another TABLE"),
    /** A term is not in its IVOA vocabulary, or deprecated there. */
    W70(Severity.WARNING, "3.4", "A term is not in its IVOA vocabulary, or deprecated there"),
    /** Two siblings have the same name. */
    W71(Severity.INFO, "3.2", "Two siblings have the same name"),
    /** An external stream has expired. */
    W72(Severity.WARNING, "5.7", "An external stream has expired"),
    /** The encoding of a dynamic stream was guessed. */
    W73(Severity.INFO, "5.6", "The encoding of a dynamic stream was guessed"),
    /** An external stream is refused by policy. */
    W74(Severity.ERROR, "5.7", "An external stream is refused by policy"),
    /** A feature of VOTable 1.6 is used in an older version. */
    W75(Severity.WARNING, "2.1", "A feature of VOTable 1.6 is used in an older version"),
    /** The number of Parquet columns is not that of the FIELDs. */
    W76(Severity.WARNING, "5", "The number of Parquet columns is not that of the FIELDs"),
    /** A limit of reading is exceeded. */
    W77(Severity.ERROR, "1.2", "A limit of reading is exceeded"),
    /** The encoding cannot tell two values apart that were different. */
    W78(Severity.INFO, "5.5", "The encoding cannot tell two values apart that were different"),
    /** A unit is deprecated. */
    W79(Severity.INFO, "4.4", "A unit is deprecated"),
    /** Nothing refers to a COOSYS or TIMESYS. */
    W80(Severity.INFO, "3.2", "Nothing refers to a COOSYS or TIMESYS"),
    /** A region is kept as text only. */
    W81(Severity.INFO, "4.3", "A region is kept as text only"),
    /** The arraysize is of no use for a text. */
    E01(Severity.ERROR, "2.2", "The arraysize is of no use for a text"),
    /** A cell has another number of elements than its arraysize says. */
    E02(Severity.ERROR, "2.2", "A cell has another number of elements than its arraysize says"),
    /** A complex number is not a pair. */
    E03(Severity.ERROR, "6", "A complex number is not a pair"),
    /** A bit is neither 0 nor 1. */
    E04(Severity.ERROR, "6", "A bit is neither 0 nor 1"),
    /** A boolean is neither true nor false nor null. */
    E05(Severity.ERROR, "6", "A boolean is neither true nor false nor null"),
    /** A datatype is not known. */
    E06(Severity.ERROR, "2.1", "A datatype is not known"),
    /** The type of VALUES is neither legal nor actual. */
    E08(Severity.ERROR, "4.7", "The type of VALUES is neither legal nor actual"),
    /** MIN, MAX or OPTION has no value. */
    E09(Severity.ERROR, "4.7", "MIN, MAX or OPTION has no value"),
    /** A FIELD or PARAM has no datatype. */
    E10(Severity.ERROR, "4", "A FIELD or PARAM has no datatype"),
    /** A precision is not of the form that the standard gives. */
    E11(Severity.ERROR, "4.2", "A precision is not of the form that the standard gives"),
    /** A width is not a positive integer. */
    E12(Severity.ERROR, "4.2", "A width is not a positive integer"),
    /** An arraysize is not of the form that the standard gives. */
    E13(Severity.ERROR, "2.2", "An arraysize is not of the form that the standard gives"),
    /** A PARAM has no value. */
    E14(Severity.ERROR, "4", "A PARAM has no value"),
    /** A COOSYS has no ID. */
    E15(Severity.ERROR, "3.4", "A COOSYS has no ID"),
    /** The system of a COOSYS is not one of the standard's. */
    E16(Severity.WARNING, "3.4", "The system of a COOSYS is not one of the standard's"),
    /** An extnum is not a number of a FITS extension. */
    E17(Severity.ERROR, "5.2", "An extnum is not a number of a FITS extension"),
    /** The type of a RESOURCE is neither results nor meta. */
    E18(Severity.ERROR, "3.6", "The type of a RESOURCE is neither results nor meta"),
    /** The root element is not VOTABLE. */
    E19(Severity.ERROR, "3.3", "The root element is not VOTABLE"),
    /** A row has more cells than the table has FIELDs. */
    E20(Severity.ERROR, "5.1", "A row has more cells than the table has FIELDs"),
    /** A row has fewer cells than the table has FIELDs. */
    E21(Severity.ERROR, "5.1", "A row has fewer cells than the table has FIELDs"),
    /** A TIMESYS has no ID. */
    E22(Severity.ERROR, "3.5", "A TIMESYS has no ID"),
    /** A timeorigin is neither a number nor one of the standard's words. */
    E23(Severity.WARNING, "3.5", "A timeorigin is neither a number nor one of the standard's words"),
    /** A text of datatype char cannot be written because it is not ASCII. */
    E24(Severity.ERROR, "2.1", "A text of datatype char cannot be written because it is not ASCII"),
    /** A TABLE has DATA but no FIELD. */
    E25(Severity.WARNING, "3.8", "A TABLE has DATA but no FIELD"),
    /** A MIVOT block stands in a RESOURCE that is not of type meta. */
    E26(Severity.ERROR, "3.6", "A MIVOT block stands in a RESOURCE that is not of type meta"),
    /** The length of an array is negative. */
    E40(Severity.ERROR, "5.3", "The length of an array is negative"),
    /** The length of an array is beyond all limits. */
    E41(Severity.ERROR, "5.3", "The length of an array is beyond all limits"),
    /** The text is not base64. */
    E42(Severity.ERROR, "5.6", "The text is not base64"),
    /** A rule of MIVOT is broken. */
    E43(Severity.ERROR, "3.6", "A rule of MIVOT is broken"),
    /** The document breaks the XML schema. */
    E44(Severity.ERROR, "B", "The document breaks the XML schema"),
    /** The document is not well-formed XML. */
    E45(Severity.ERROR, "1.2", "The document is not well-formed XML"),
    /** The document ends early. */
    E46(Severity.ERROR, "1.2", "The document ends early"),
    /** An integer is not written as one. */
    E47(Severity.ERROR, "6", "An integer is not written as one"),
    /** A null cannot be written because nothing stands for it. */
    E48(Severity.ERROR, "5.5", "A null cannot be written because nothing stands for it"),
    /** A value cannot be written because it is the one that stands for null. */
    E49(Severity.ERROR, "4.7", "A value cannot be written because it is the one that stands for null"),
    /** A text has a character that XML cannot carry. */
    E50(Severity.ERROR, "1.2", "A text has a character that XML cannot carry"),
    /** An external stream cannot be read. */
    E51(Severity.ERROR, "5.7", "An external stream cannot be read");

    private final Severity severity;
    private final String section;
    private final String title;

    VoTableIssue(Severity severity, String section, String title) {
        this.severity = severity;
        this.section = section;
        this.title = title;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String section() {
        return "VOTable 1.5 " + (section.equals("B") ? "appendix " : "section ") + section;
    }
}
