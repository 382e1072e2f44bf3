package org.lede.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2::7, 20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
        "2001:db8:1:3::7, 20010db800010003/64",
        "_hidden, _hidden"
    })
    void address_isCountedByItsNetwork(String address, String counted) {
        assertThat(ClientAddress.counted(address)).isEqualTo(counted);
    }
}
