package org.lede.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lede.shared.PasswordMark;

class DevicesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @Test
    void device_isKnownToItsAccountAndPasswordOnly() {
        PasswordMark ida = account("a");
        Devices devices = none().with(ida, NOW);

        assertThat(devices.idFor(ida)).isPresent();
        assertThat(devices.idFor(new PasswordMark(ida.learnerId(), ida.foldedName(), "b".repeat(64))))
                .as("after another password")
                .isEmpty();
        assertThat(devices.idFor(account("a"))).as("another account").isEmpty();
    }

    @Test
    void devicesOfOneAccount_areCountedSeparately() {
        PasswordMark ida = account("a");

        assertThat(none().with(ida, NOW).idFor(ida))
                .isNotEqualTo(none().with(ida, NOW).idFor(ida));
    }

    @Property(tries = 50)
    void browser_keepsTheLatestAccounts_throughItsCookie(@ForAll @IntRange(min = 0, max = 9) int signIns) {
        List<PasswordMark> accounts = new ArrayList<>();
        Devices devices = none();
        for (int i = 0; i < signIns; i++) {
            accounts.add(account("c"));
            devices = devices.with(accounts.get(i), NOW).with(accounts.get(i), NOW);
        }

        Devices read = Devices.read(devices.bytes()).orElseThrow();

        assertThat(read).isEqualTo(devices);
        int from = Math.max(0, signIns - Devices.MOST);
        assertThat(accounts.subList(from, signIns))
                .allMatch(account -> read.idFor(account).isPresent());
        assertThat(accounts.subList(0, from))
                .noneMatch(account -> read.idFor(account).isPresent());
    }

    /** After a time that an instant can hold. */
    @Property
    void bytesOfAnyLength_areReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        Arrays.fill(bytes, 0, Math.min(4, bytes.length), (byte) 0);

        assertThat(Devices.read(bytes).map(Devices::bytes))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(),
                        read -> assertThat(read.orElseThrow()).hasSameSizeAs(bytes));
    }

    private static Devices none() {
        return new Devices(Instant.EPOCH, List.of());
    }

    private static PasswordMark account(String mark) {
        return new PasswordMark(UUID.randomUUID(), "ida", mark.repeat(64));
    }
}
