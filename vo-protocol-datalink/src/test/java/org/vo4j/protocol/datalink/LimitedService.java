// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A service of links that answers for so many identifiers at once, and cuts or refuses what is more. */
final class LimitedService implements ResponseDefinitionTransformerV2 {
    private static final Pattern ID = Pattern.compile("(?<=^|[?&])ID=([^&]*)");

    private volatile int most;
    private volatile boolean refuses;

    /** Begins to serve. */
    void limit(int ids, boolean refusesMore) {
        most = ids;
        refuses = refusesMore;
    }

    @Override
    public String getName() {
        return "limited";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        if (most == 0 || !request.getUrl().startsWith("/links")) {
            return event.getResponseDefinition();
        }
        String parameters = request.getMethod().getName().equals("POST") ? request.getBodyAsString() : request.getUrl();
        List<String> ids = ID.matcher(parameters)
                .results()
                .map(MatchResult::group)
                .map(text -> URLDecoder.decode(text.substring(3), StandardCharsets.UTF_8))
                .toList();
        boolean more = ids.size() > most;
        if (more && refuses) {
            return new ResponseDefinitionBuilder()
                    .withStatus(400)
                    .withBody("UsageFault: one at a time")
                    .build();
        }
        String[] rows = ids.stream()
                .limit(most)
                .map(id -> Wire.link(id, "http://e.org/" + id, "#this", ""))
                .toArray(String[]::new);
        String table = Wire.table(Wire.FIELDS, rows);
        String end = "</TABLE><INFO name='QUERY_STATUS' value='OVERFLOW'/>";
        return new ResponseDefinitionBuilder()
                .withBody(Wire.votable(more ? table.replace("</TABLE>", end) : table))
                .build();
    }
}
