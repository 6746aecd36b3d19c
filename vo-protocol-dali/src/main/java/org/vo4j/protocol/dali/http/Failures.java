// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Says what a failure of the network means, since the JDK often does not. */
final class Failures {
    static final String PROXY = "the proxy on the way wants a login (status 407), which is not supported; name another"
            + " proxy or none for this host (system properties https.proxyHost and http.nonProxyHosts), or run one of your"
            + " own that logs in to it";

    private Failures() {}

    static String explain(IOException failure) {
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return "there is no such host; is the name right, and the network up?";
        }
        if (has(failure, HttpConnectTimeoutException.class)) {
            return "the host does not take the connection in time; it may be down, or a firewall in the way";
        }
        if (has(failure, ConnectException.class)) {
            return "the connection was refused (" + text(failure) + "); is the port right, and the service up?";
        }
        if (has(failure, SSLException.class)) {
            return "no secure connection could be made (" + text(failure)
                    + "); is the server's certificate one that this Java trusts, or does the server want a client"
                    + " certificate?";
        }
        return text(failure);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : Secrets.hide(message);
    }
}
