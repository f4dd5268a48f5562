package baize.node.runtime;

import baize.ledger.LedgerView;
import baize.node.commands.CommandSink;
import baize.node.config.NodeConfig;
import baize.services.MemberViews;
import baize.services.PublicViews;
import baize.services.vault.Vault;
import baize.services.views.ViewFollower;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the parts of the open node to the controllers. */
@Configuration(proxyBeanMethods = false)
public class RuntimeBeans {
    @Bean
    NodeConfig nodeConfig(NodeRuntime runtime) {
        return runtime.config();
    }

    @Bean
    InstantSource clock(NodeRuntime runtime) {
        return runtime.clock();
    }

    @Bean(destroyMethod = "")
    LedgerView ledgerView(NodeRuntime runtime) {
        return runtime.ledger();
    }

    @Bean
    CommandSink commandSink(NodeRuntime runtime) {
        return runtime.ledger()::submit;
    }

    @Bean(destroyMethod = "")
    ViewFollower viewFollower(NodeRuntime runtime) {
        return runtime.follower();
    }

    @Bean(destroyMethod = "")
    Vault vault(NodeRuntime runtime) {
        return runtime.vault();
    }

    @Bean
    PublicViews publicViews(NodeRuntime runtime) {
        return runtime.publicViews();
    }

    @Bean
    MemberViews memberViews(NodeRuntime runtime) {
        return new MemberViews(runtime.views());
    }
}
