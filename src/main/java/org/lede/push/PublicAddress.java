package org.lede.push;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Decides whether an address is one of the public internet, so that no message reaches what stands beside the server. */
final class PublicAddress {

    private PublicAddress() {}

    /** Whether all of a host's addresses are: which of them is used isn't ours to choose. */
    static boolean areAll(InetAddress... addresses) {
        return Arrays.stream(addresses).allMatch(PublicAddress::is);
    }

    private static boolean is(InetAddress address) {
        if (address.isMulticastAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return address instanceof Inet4Address
                ? isPublic4(first, second, third)
                : isPublic6(first, second, third, bytes[3]);
    }

    /** Neither of RFC 1918, nor shared (RFC 6598), nor for tests, protocols and the future (RFC 6890). */
    private static boolean isPublic4(int first, int second, int third) {
        return !(first == 0
                || first == 10
                || first == 100 && second >= 64 && second < 128
                || first == 172 && second >= 16 && second < 32
                || first == 192
                        && (second == 168 || second == 0 && (third == 0 || third == 2) || second == 88 && third == 99)
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113
                || first >= 240);
    }

    /** Global unicast (2000::/3), except what wraps an IPv4 address (6to4, Teredo) or stands in for one in documents. */
    private static boolean isPublic6(int first, int second, int third, byte fourth) {
        boolean teredo = first == 0x20 && second == 0x01 && third == 0 && fourth == 0;
        boolean documents = first == 0x20 && second == 0x01 && third == 0x0d && (fourth & 0xff) == 0xb8;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return (first & 0xe0) == 0x20 && !teredo && !documents && !sixToFour;
    }
}
