// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

/**
 * How services say that they want to be told who asks: the standardIDs of VOResource 1.1 {@code securityMethod} elements
 * (SSO 2.0 section 2).
 */
public final class SecurityMethods {
    /** No proof at all: a securityMethod without standardID, or none declared. */
    public static final String ANONYMOUS = "";
    /** User name and password in the Authorization header. */
    public static final String BASIC = "ivo://ivoa.net/sso#BasicAA";
    /** User name and password sent to a login address. */
    public static final String PASSWORD = "ivo://ivoa.net/sso#tls-with-password";
    /** A client certificate. */
    public static final String CERTIFICATE = "ivo://ivoa.net/sso#tls-with-certificate";
    /** A cookie that a login gave. */
    public static final String COOKIE = "ivo://ivoa.net/sso#cookie";
    /** A bearer token of OAuth 2. */
    public static final String OAUTH = "ivo://ivoa.net/sso#OAuth";
    /** A bearer token of OpenID Connect. */
    public static final String OPENID = "ivo://ivoa.net/sso#OpenID";

    private SecurityMethods() {}
}
