// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.util.List;
import java.util.Map;

/**
 * An element of what a service says of a job beyond the standard (UWS 1.1, jobInfo).
 *
 * @param name the local name
 * @param attributes the attributes by their names as written
 * @param text the text, without that of its children
 * @param children the children
 */
public record JobInfo(String name, Map<String, String> attributes, String text, List<JobInfo> children) {
    /** Keeps copies. */
    public JobInfo {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }
}
