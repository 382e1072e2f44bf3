package org.lede.web.security;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lede.shared.PasswordMark;

/**
 * The accounts that one browser has signed in to, the latest first. Of several, since pupils share computers.
 *
 * @param accounts at most {@link #MOST}
 */
record Devices(Instant issued, List<Device> accounts) {

    /** So that the cookie stays short, which comes along with every request. */
    static final int MOST = 4;

    Devices {
        accounts = List.copyOf(accounts);
    }

    /** The id that this browser has for an account; empty where it never signed in with the account's present password. */
    Optional<String> idFor(PasswordMark account) {
        return accounts.stream()
                .filter(device -> device.isOf(account))
                .map(Device::id)
                .findFirst();
    }

    /** With an account in front that the browser has just signed in to, under a new id. */
    Devices with(PasswordMark account, Instant now) {
        Device newest = new Device(account.learnerId(), brief(account), new SecureRandom().nextLong());
        return new Devices(
                now,
                Stream.concat(Stream.of(newest), others(account.learnerId()))
                        .limit(MOST)
                        .toList());
    }

    private Stream<Device> others(UUID learnerId) {
        return accounts.stream().filter(device -> !device.learnerId.equals(learnerId));
    }

    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + accounts.size() * Device.BYTES);
        buffer.putLong(issued.getEpochSecond());
        accounts.forEach(device -> device.write(buffer));
        return buffer.array();
    }

    static Optional<Devices> read(byte[] bytes) {
        int all = bytes.length - Long.BYTES;
        if (all < 0 || all % Device.BYTES != 0 || all / Device.BYTES > MOST) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant issued = Instant.ofEpochSecond(buffer.getLong());
        List<Device> accounts = new ArrayList<>();
        while (buffer.hasRemaining()) {
            accounts.add(Device.read(buffer));
        }
        return Optional.of(new Devices(issued, accounts));
    }

    /** The beginning of a mark, which is enough to tell one password from another. */
    private static long brief(PasswordMark account) {
        return Long.parseUnsignedLong(account.mark().substring(0, 2 * Long.BYTES), 16);
    }

    /**
     * A browser that has signed in to an account.
     *
     * @param mark of the password that was right then
     * @param number chosen by chance, so that two browsers of one account are counted apart
     */
    record Device(UUID learnerId, long mark, long number) {

        static final int BYTES = 4 * Long.BYTES;

        boolean isOf(PasswordMark account) {
            return learnerId.equals(account.learnerId()) && mark == brief(account);
        }

        String id() {
            return HexFormat.of().toHexDigits(number);
        }

        private void write(ByteBuffer buffer) {
            buffer.putLong(learnerId.getMostSignificantBits())
                    .putLong(learnerId.getLeastSignificantBits())
                    .putLong(mark)
                    .putLong(number);
        }

        private static Device read(ByteBuffer buffer) {
            return new Device(new UUID(buffer.getLong(), buffer.getLong()), buffer.getLong(), buffer.getLong());
        }
    }
}
