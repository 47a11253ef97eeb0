package io.siloscope.federate.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.core.WebSocketConnection;

/// Hangs up on whoever has not become a WebSocket in time, however busily it drips bytes: a site needs a second. Thread-safe.
final class Lingering implements Connection.Listener {

    private final Duration time;
    private final Scheduler scheduler;
    private final Map<EndPoint, Scheduler.Task> waiting = new ConcurrentHashMap<>();

    Lingering(Duration time, Scheduler scheduler) {
        this.time = time;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint socket = socket(connection.getEndPoint());
        if (connection instanceof WebSocketConnection) {
            settle(socket);
        } else {
            waiting.computeIfAbsent(socket,
                    fresh -> scheduler.schedule(fresh::close, time.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        settle(socket(connection.getEndPoint()));
    }

    /// TLS has an end point of its own above that of the socket.
    private static EndPoint socket(EndPoint end) {
        return end instanceof EndPoint.Wrapper wrapper ? socket(wrapper.unwrap()) : end;
    }

    private void settle(EndPoint socket) {
        Scheduler.Task task = waiting.remove(socket);
        if (task != null) {
            task.cancel();
        }
    }
}
