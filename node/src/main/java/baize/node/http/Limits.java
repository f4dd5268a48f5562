package baize.node.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one network may ask of this node, keys {@code baize.limits.*}. A network is an IPv4 address, or the first 64 bits of an IPv6
 * address. Behind a proxy set {@code server.forward-headers-strategy}, or the proxy is everybody's network.
 *
 * @param lookUpBurst look-ups of gifts by their codes that one network may make at once
 * @param lookUpsPerMinute look-ups that it gets back each minute
 * @param commandBurst commands, and challenges for sessions, that one network may ask for at once
 * @param commandsPerSecond those that it gets back each second
 * @param networks networks that are kept apart; past that, those that came longest ago start anew
 * @param streamListeners open streams of server-sent events, over all networks
 * @param streamListenersPerNetwork those of one network
 */
@ConfigurationProperties("baize.limits")
public record Limits(
        @DefaultValue("120") long lookUpBurst,
        @DefaultValue("120") long lookUpsPerMinute,
        @DefaultValue("1000") long commandBurst,
        @DefaultValue("200") long commandsPerSecond,
        @DefaultValue("100000") long networks,
        @DefaultValue("1000") int streamListeners,
        @DefaultValue("100") int streamListenersPerNetwork) {
    public Limits {
        long least = Math.min(
                Math.min(Math.min(lookUpBurst, lookUpsPerMinute), Math.min(commandBurst, commandsPerSecond)),
                Math.min(networks, Math.min(streamListeners, streamListenersPerNetwork)));
        if (least < 1) {
            throw new IllegalArgumentException("Every one of baize.limits.* must be 1 or more");
        }
    }
}
