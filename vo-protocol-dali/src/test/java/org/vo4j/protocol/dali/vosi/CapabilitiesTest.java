// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.protocol.dali.vosi.TableAccess.Mode;

/** Capabilities documents: rows V1, V2, T7 and H2 of the feature table, and services as they are. */
final class CapabilitiesTest {
    private static final String TAP = """
            <?xml version="1.0"?>
            <cap:capabilities xmlns:cap="http://www.ivoa.net/xml/VOSICapabilities/v1.0"
                xmlns:foo="http://www.ivoa.net/xml/TAPRegExt/v0.9" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <capability standardID="ivo://ivoa.net/std/VOSI#capabilities">
                <interface xsi:type="vs:ParamHTTP"><accessURL use="full"> http://example.org/tap/capabilities </accessURL></interface>
              </capability>
              <capability standardID="ivo://ivoa.net/std/TAP" xsi:type="foo:TableAccess">
                <validationLevel validatedBy="ivo://example/registry">2</validationLevel>
                <description>Query
            here</description>
                <interface role="std" xsi:type="vs:ParamHTTP" version="1.1">
                  <accessURL use="base">https://example.org/auth tap</accessURL>
                  <securityMethod standardID="ivo://ivoa.net/sso#BasicAA"/>
                  <securityMethod standardID="ivo://ivoa.net/sso#cookie"/>
                </interface>
                <interface role="std" xsi:type="odd:ParamHTTP" version="1.1">
                  <accessURL use="base">http://example.org/tap</accessURL>
                  <mirrorURL title="second">http://mirror.example.org/tap</mirrorURL>
                  <securityMethod/>
                  <queryType>POST</queryType><queryType>GET</queryType>
                  <resultType>application/x-votable+xml</resultType>
                  <param use="required" std="false"><name>QUERY</name><description>The  query</description>
                    <unit>s</unit><ucd>meta.query</ucd><dataType arraysize="*" xsi:type="vs:VOTableType">char</dataType></param>
                  <testQuery>QUERY=SELECT+1</testQuery>
                </interface>
                <dataModel ivo-id="ivo://ivoa.net/std/ObsCore#core-1.1">Obscore-1.1</dataModel>
                <language>
                  <name>ADQL</name>
                  <version ivo-id="ivo://ivoa.net/std/ADQL#v2.0">2.0</version>
                  <version>2.1</version>
                  <description>Astronomical Data Query Language</description>
                  <languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-udf">
                    <feature><form>gavo_match(pattern TEXT, string TEXT) -&gt; INTEGER</form>
                      <description>matches
            anything</description></feature>
                  </languageFeatures>
                  <languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-adqlgeo">
                    <feature><form>POINT</form></feature>
                  </languageFeatures>
                </language>
                <outputFormat ivo-id="ivo://ivoa.net/std/TAPRegExt#output-votable-binary2">
                  <mime>application/x-votable+xml;serialization=binary2</mime><alias>votable/b2</alias><alias>vodml</alias>
                </outputFormat>
                <outputFormat><mime>text/csv; header=present</mime><alias>csv</alias></outputFormat>
                <uploadMethod ivo-id="ivo://ivoa.net/std/TAPRegExt#upload-inline"/>
                <retentionPeriod><default>172800</default></retentionPeriod>
                <executionDuration><default>3600</default><hard>7200</hard></executionDuration>
                <executionDuration forMode="sync"><default>60</default></executionDuration>
                <outputLimit><default unit="row">2000</default><hard unit="rows">20000000</hard></outputLimit>
                <outputLimit forMode="async"><default unit="row">100000</default></outputLimit>
                <uploadLimit><hard unit="byte">100000000</hard></uploadLimit>
              </capability>
            </cap:capabilities>
            """;

    static Capabilities parse(String text) {
        return Capabilities.parse(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "http://example.org/capabilities");
    }

    private static TableAccess tap() {
        return parse(TAP).tableAccess().orElseThrow();
    }

    @Test
    void v1CapabilitiesAndInterfacesWhateverThePrefixes() {
        Capabilities all = parse(TAP);
        assertEquals(2, all.capabilities().size());
        Capability capability = all.byStandardId("IVO://ivoa.net/std/tap").orElseThrow();
        assertEquals("TableAccess", capability.type());
        assertEquals("Query\nhere", capability.description());
        assertEquals(2, capability.validationLevels().get(0).level());
        ServiceInterface open = capability.standardInterface().orElseThrow();
        assertEquals("ParamHTTP", open.type());
        assertEquals(Optional.of(URI.create("http://example.org/tap")), open.uri());
        assertEquals("second", open.mirrorUrls().get(0).title());
        assertEquals(List.of("POST", "GET"), open.queryTypes());
        assertEquals("QUERY=SELECT+1", open.testQuery());
        assertEquals("The query", open.parameters().get(0).description());
        assertFalse(open.parameters().get(0).std());
        assertEquals("*", open.parameters().get(0).type().orElseThrow().arraysize());
    }

    @Test
    void h2SecurityMethodsOfEachInterface() {
        Capability capability =
                parse(TAP).byStandardId("ivo://ivoa.net/std/TAP").orElseThrow();
        ServiceInterface closed = capability.interfaces().get(0);
        assertEquals(List.of("ivo://ivoa.net/sso#BasicAA", "ivo://ivoa.net/sso#cookie"), closed.securityMethods());
        assertFalse(closed.isAnonymous());
        assertTrue(capability.interfaces().get(1).isAnonymous());
        // a blank in an address, as it is in the field
        assertEquals(Optional.of(URI.create("https://example.org/auth%20tap")), closed.uri());
    }

    @Test
    void v2LanguagesFeaturesAndFormats() {
        TableAccess tap = tap();
        TableAccess.Language adql = tap.language("adql").orElseThrow();
        assertEquals(adql, tap.language("ADQL-2.1").orElseThrow());
        assertTrue(tap.language("ADQL-3.0").isEmpty());
        assertEquals("matches\nanything", adql.udf("GAVO_MATCH").orElseThrow().description());
        assertTrue(adql.feature(TableAccess.GEOMETRY_FEATURES, "point").isPresent());
        assertEquals(
                1,
                adql.features("IVO://ivoa.net/std/tapregext#features-ADQLGEO").size());
        assertEquals(
                "text/csv; header=present",
                tap.outputFormat("TEXT/CSV;header=present").orElseThrow().mime());
        assertEquals(
                List.of("votable/b2", "vodml"),
                tap.outputFormatById("votable-binary2").orElseThrow().aliases());
        assertTrue(tap.canUpload("inline"));
        assertFalse(tap.canUpload("http"));
        assertEquals(
                "ivo://ivoa.net/std/ObsCore#core-1.1", tap.dataModels().get(0).ivoId());
    }

    @Test
    void t7LimitsHonourTheMode() {
        TableAccess tap = tap();
        assertEquals(OptionalLong.of(2000), tap.maxRecords(Mode.SYNC));
        assertEquals(OptionalLong.of(100_000), tap.maxRecords(Mode.ASYNC));
        assertEquals(OptionalLong.of(20_000_000), tap.hardMaxRecords(Mode.ASYNC));
        assertEquals(OptionalLong.of(60), tap.executionSeconds(Mode.SYNC));
        assertEquals(OptionalLong.of(3600), tap.executionSeconds(Mode.ASYNC));
        assertEquals(OptionalLong.of(7200), tap.hardExecutionSeconds(Mode.SYNC));
        assertEquals(OptionalLong.of(172_800), tap.retentionSeconds());
        assertEquals(OptionalLong.of(100_000_000), tap.maxUploadBytes(Mode.SYNC));
        assertTrue(tap.maxUploadRows(Mode.SYNC).isEmpty());
    }

    @Test
    void nullLimitsAreNoLimits() {
        // ALMA and CADC, pyvo issue 658
        for (String hard :
                List.of("<hard unit='row'/>", "<hard unit='row'>NULL</hard>", "<hard unit='row'>-1</hard>")) {
            TableAccess tap = parse("<capabilities><capability><language><name>ADQL</name></language><outputLimit>"
                            + hard + "<default unit='row'>5</default></outputLimit></capability></capabilities>")
                    .tableAccess()
                    .orElseThrow();
            assertTrue(tap.hardMaxRecords(Mode.SYNC).isEmpty());
            assertEquals(OptionalLong.of(5), tap.maxRecords(Mode.SYNC));
        }
    }

    @Test
    void standardIdsGoOnWithVersions() {
        Capabilities sia =
                parse("<capabilities><capability standardID='ivo://ivoa.net/std/SIA#query-2.0'/></capabilities>");
        assertTrue(sia.byStandardId("ivo://ivoa.net/std/sia#query-2").isPresent());
        assertTrue(sia.byStandardId("ivo://ivoa.net/std/SIA#query-2.0").isPresent());
        assertTrue(sia.byStandardId("ivo://ivoa.net/std/S").isEmpty());
    }

    @Test
    void undeclaredPrefixesAndOtherRootsAreRead() {
        assertEquals(
                1,
                parse("<x:capabilities><capability xsi:type='a:b'/></x:capabilities>")
                        .capabilities()
                        .size());
        assertEquals(
                1, parse("<capability standardID='ivo://x'/>").capabilities().size());
        assertEquals(
                1,
                parse("<ri:Resource><title/><capability/></ri:Resource>")
                        .capabilities()
                        .size());
    }

    @Test
    void otherDocumentsAreRefused() {
        String tables =
                assertThrows(FormatException.class, () -> parse("<tableset/>")).getMessage();
        assertTrue(tables.contains("http://example.org/capabilities") && tables.contains("<tableset>"), tables);
        assertThrows(FormatException.class, () -> parse("<capabilities><capability></capabilities>"));
        assertThrows(FormatException.class, () -> parse(TAP.substring(0, TAP.length() - 10)));
    }
}
