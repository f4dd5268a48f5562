package baize.checks;

import baize.node.runtime.NodeRuntime;
import baize.node.runtime.NodeServer;
import java.net.URI;
import java.net.http.HttpRequest;

/** A node that serves HTTP, whatever ledger it keeps. */
public interface Site {
    /** What is behind the HTTP side. */
    NodeRuntime runtime();

    /** The HTTP side. */
    NodeServer server();

    /** The address of a path. */
    URI at(String path);

    /** Sends any request. */
    Reply send(HttpRequest.Builder request);

    /** A GET. */
    default Reply get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }
}
