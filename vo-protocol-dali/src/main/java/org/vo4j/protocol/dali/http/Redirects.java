// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

/** Which redirects are followed. One from https to http, or to another scheme, never is. */
public enum Redirects {
    /** None: the 3xx answer itself is given to the caller. */
    NEVER,
    /** Those that stay at the scheme, host and port of the request. */
    SAME_ORIGIN,
    /** Those to anywhere; what the caller and the credentials added stays behind when the origin changes. */
    ANYWHERE
}
