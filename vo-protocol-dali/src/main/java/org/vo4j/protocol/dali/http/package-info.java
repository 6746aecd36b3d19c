// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP as astronomical services need it: streaming, patient, and careful with credentials.
 *
 * <p>{@link org.vo4j.protocol.dali.http.VoHttp} makes of one call as many exchanges as redirects, retries and challenges
 * need; {@link org.vo4j.protocol.dali.http.Credentials} says what may be told to whom.
 */
package org.vo4j.protocol.dali.http;
