package org.lede.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;

@LedeTest
class KnownDevicesTest {

    @Inject
    KnownDevices devices;

    @Inject
    Stored stored;

    private UUID learner;

    @BeforeEach
    void makeLearner() {
        learner = ApiLearner.guest().id();
    }

    @Test
    void device_isKnownToItsAccountOnly() {
        UUID other = ApiLearner.guest().id();
        devices.remember(learner, "one");
        devices.remember(other, "two");

        assertThat(devices.isKnown(learner, "one")).isTrue();
        assertThat(devices.isKnown(learner, "two")).isFalse();
        assertThat(devices.isKnown(other, "one")).isFalse();
    }

    @Test
    void rowsOfOneDevice_areNotLinked() {
        assertThat(KnownDevices.idFor(learner, "one"))
                .isNotEqualTo(KnownDevices.idFor(UUID.randomUUID(), "one"))
                .isEqualTo(KnownDevices.idFor(learner, "one"));
    }

    @Test
    void devicesBeyondTheLast20_areForgotten() {
        for (int i = 0; i < 22; i++) {
            devices.remember(learner, "device " + i);
        }

        assertThat(stored.count("known_device where learner_id = ?1", learner)).isEqualTo(20);
        assertThat(devices.isKnown(learner, "device 1")).isFalse();
        assertThat(devices.isKnown(learner, "device 2")).isTrue();
    }

    @Test
    void devicesAndSessions_afterTheirTime_areDeleted() {
        devices.remember(learner, "old");
        devices.remember(learner, "new");
        stored.execute(
                "update known_device set last_used_at = now() - interval '401 days' where learner_id = ?1 and hash ="
                        + " decode(?2, 'hex')",
                learner,
                KnownDevices.idFor(learner, "old"));
        stored.execute(
                "insert into session values (?1, gen_random_uuid(), decode(repeat('00', 32), 'hex'), '',"
                        + " now() - interval '2 days', now() - interval '1 day', now() - interval '2 days')",
                learner);

        devices.expire();

        assertThat(devices.isKnown(learner, "old")).isFalse();
        assertThat(devices.isKnown(learner, "new")).isTrue();
        assertThat(stored.count("known_device where learner_id = ?1", learner)).isEqualTo(1);
        assertThat(stored.count("session where learner_id = ?1", learner)).isZero();
    }
}
