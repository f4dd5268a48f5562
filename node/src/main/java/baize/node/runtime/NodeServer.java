package baize.node.runtime;

import baize.node.NodeApplication;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The HTTP side of a node. Closing it leaves the runtime open. */
public final class NodeServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private NodeServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts serving this runtime. Throws {@link PortInUseException} where another program listens on its port.
     *
     * @param settings Spring's own keys such as {@code server.port}; 0 takes a free port
     */
    public static NodeServer start(NodeRuntime runtime, Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(NodeApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        "nodeRuntime",
                        NodeRuntime.class,
                        () -> runtime,
                        definition -> definition.setDestroyMethodName("")));
        // As arguments they win over application.yaml.
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try {
            return new NodeServer(application.run(arguments));
        } catch (ApplicationContextException failed) {
            throw failed.getCause() instanceof PortInUseException taken ? taken : failed;
        }
    }

    /** The port that it listens on. */
    public int port() {
        return java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The address that it listens on, and the port. */
    public String address() {
        return context.getEnvironment().getProperty("server.address", "*") + ":" + port();
    }

    /** The server's parts, for whoever looks into a running node. */
    public ApplicationContext parts() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
