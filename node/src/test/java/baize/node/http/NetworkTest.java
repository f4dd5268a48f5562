package baize.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose requests count together. */
class NetworkTest {
    @Test
    void an_ipv4_address_is_a_network_of_its_own() {
        assertThat(Network.of("192.0.2.1")).isEqualTo(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    }

    @Test
    void ipv6_addresses_count_together_by_their_first_64_bits() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void what_is_no_address_counts_together() {
        assertThat(Network.of("a pipe")).isEqualTo(Network.of("another"));
    }
}
