// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.uws.JobDescription;

/** Documents damaged at random are read or refused with an exception of ours, never anything else. */
final class HostileDocumentsTest {
    private static final int DAMAGES = 400;
    private static final URI JOB = URI.create("http://h/async/1");
    private static final String NOISE = "<>&;\"'/=:![]- \n0-9azNULL\u0000\u0001\ufffe";

    private final long seed = Long.getLong("vo.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static Map<String, Consumer<InputStream>> readers() {
        Map<String, Consumer<InputStream>> readers = new LinkedHashMap<>();
        readers.put(
                "<v:capabilities xmlns:v='u'><capability standardID='ivo://x' xsi:type='tr:TableAccess'>"
                        + "<validationLevel>2</validationLevel><interface role='std'><accessURL use='base'>http://h/ x</accessURL>"
                        + "<securityMethod/><param std='true'><name>A</name><dataType arraysize='*'>int</dataType></param></interface>"
                        + "<language><name>ADQL</name><version>2.0</version></language><outputLimit forMode='sync'>"
                        + "<default unit='row'>99999999999999999</default><hard unit='byte'>5</hard></outputLimit>"
                        + "<retentionPeriod><hard>12</hard></retentionPeriod></capability></v:capabilities>",
                in -> {
                    Capabilities all = Capabilities.parse(in, "x");
                    all.forEach(capability -> capability.interfaces().forEach(ServiceInterface::uri));
                    all.tableAccess().ifPresent(tap -> tap.hardMaxRecords(TableAccess.Mode.SYNC));
                });
        readers.put(
                "<tableset><schema><name>s</name><table type='view'><name>\"s\".t</name><nrows>12</nrows><column std='1'>"
                        + "<name>c</name><dataType xsi:type='vs:TAPType' size='3'>VARCHAR</dataType><flag>x</flag></column>"
                        + "<foreignKey><targetTable>u</targetTable><fkColumn><fromColumn>a</fromColumn></fkColumn></foreignKey>"
                        + "</table></schema></tableset>",
                in -> TableSet.parse(in, "x").forEach(table -> table.column("c")));
        readers.put(
                "<a><available>true</available><upSince>2026-01-01T00:00:00.5+01:00</upSince><note>n</note></a>"
                        .replace("a>", "availability>"),
                in -> Availability.parse(in, "x"));
        readers.put(
                "<uws:job version='1.1'><uws:jobId>1</uws:jobId><uws:phase>ERROR</uws:phase><uws:quote>2026-01-01</uws:quote>"
                        + "<uws:executionDuration>12.5</uws:executionDuration><uws:results><uws:result id='a' size='12'"
                        + " xlink:href='results/a b?x=%20'/></uws:results><uws:errorSummary type='fatal'><uws:message>m"
                        + "</uws:message></uws:errorSummary><uws:jobInfo><a b='c'>d<e/></a></uws:jobInfo></uws:job>",
                in -> JobDescription.parse(in, JOB).primaryResult());
        return readers;
    }

    private byte[] damaged(String document) {
        StringBuilder text = new StringBuilder(document);
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(text.length());
            int other = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.setCharAt(at, NOISE.charAt(random.nextInt(NOISE.length())));
                case 1 -> text.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 3 -> text.insert(at, document.substring(Math.min(at, document.length() - 1)));
                default -> text.insert(at, text.substring(Math.min(at, other), Math.max(at, other)));
            }
            if (text.isEmpty()) {
                text.append('<');
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    @Test
    void damagedDocumentsAreReadOrRefused() {
        int refused = 0;
        int total = 0;
        for (Map.Entry<String, Consumer<InputStream>> reader : readers().entrySet()) {
            reader.getValue().accept(new ByteArrayInputStream(reader.getKey().getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < DAMAGES; i++) {
                byte[] bytes = damaged(reader.getKey());
                total++;
                try {
                    reader.getValue().accept(new ByteArrayInputStream(bytes));
                } catch (VoException e) {
                    refused++;
                } catch (RuntimeException e) {
                    fail("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), e);
                }
            }
        }
        assertTrue(refused > 0 && refused < total, "seed " + seed + ": refused " + refused + " of " + total);
    }

    @Test
    void everyCutIsRefused() {
        for (Map.Entry<String, Consumer<InputStream>> reader : readers().entrySet()) {
            byte[] whole = reader.getKey().getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < whole.length; length++) {
                InputStream cut = new ByteArrayInputStream(whole, 0, length);
                try {
                    reader.getValue().accept(cut);
                    fail("a document cut after " + length + " bytes was read: " + reader.getKey());
                } catch (VoException e) {
                    assertTrue(e.getMessage().contains(":"), e.getMessage());
                }
            }
        }
    }
}
