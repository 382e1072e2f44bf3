package org.lede.web.security;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as limits count it: the connection's address, or the one a proxy names where
 * {@code quarkus.http.proxy.proxy-address-forwarding} says that there is one.
 */
public final class ClientAddress {

    private static final String UNKNOWN = "unknown";

    /** The owner of one IPv6 address has all with the same first 64 bits (RFC 6177), so they are counted as one. */
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    public static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        if (remote == null) {
            return UNKNOWN;
        }
        String address = remote.hostAddress() == null ? remote.host() : remote.hostAddress();
        return address == null ? UNKNOWN : counted(address);
    }

    /** An IPv4 address as it is, an IPv6 one as its network, and anything else as the proxy calls it. */
    static String counted(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByAddress(bytes);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of 4 or 16 bytes is one", e);
        }
    }
}
