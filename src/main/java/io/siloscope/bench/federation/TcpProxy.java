package io.siloscope.bench.federation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A TCP proxy between sites and a coordinator that does what networks do: cuts, swallows, drips, cuts short, delays.
public final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 8 * 1024;

    private final int target;
    private final Executor threads;
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong cutAfter = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong swallowAt = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private volatile boolean refusing;
    private volatile CountDownLatch swallowing = new CountDownLatch(0);
    private volatile long pauseMillis;
    private volatile int piece = BUFFER;

    /// Listens on a free port of this machine.
    ///
    /// @param threads a thread for each task
    public TcpProxy(int target, Executor threads) throws IOException {
        this.target = target;
        this.threads = threads;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /// The port that sites connect to.
    public int port() {
        return server.getLocalPort();
    }

    /// Connections taken so far.
    public int connections() {
        return connections.get();
    }

    /// Bytes from sites to the coordinator so far.
    public long up() {
        return up.get();
    }

    /// Bytes from the coordinator to sites so far.
    public long down() {
        return down.get();
    }

    /// Cuts every connection at once, the next time that so many more bytes have gone up; afterwards never again.
    public void cutOnceAfter(long bytes) {
        cutAfter.set(up.get() + bytes);
    }

    /// Cuts every connection, and takes no new one until [#restore].
    public void cut() {
        refusing = true;
        dropAll();
        swallowing.countDown();
    }

    /// Takes connections again, and passes everything on.
    public void restore() {
        refusing = false;
        pauseMillis = 0;
        piece = BUFFER;
        swallowAt.set(Long.MAX_VALUE);
        swallowing.countDown();
    }

    /// Passes nothing on in either direction, on old connections and on new ones, and closes nothing: half-open.
    public void swallow() {
        swallowing = new CountDownLatch(1);
    }

    /// Swallows everything once so many more bytes have gone up.
    public void swallowAfter(long bytes) {
        swallowAt.set(up.get() + bytes);
    }

    /// True while nothing is passed on.
    public boolean swallows() {
        return swallowing.getCount() > 0;
    }

    /// Passes on a few bytes at a time, with a pause after each.
    public void drip(int bytes, long millis) {
        piece = bytes;
        pauseMillis = millis;
    }

    /// Cuts every connection.
    public void dropAll() {
        open.forEach(TcpProxy::close);
        open.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket site = server.accept();
                if (refusing) {
                    close(site);
                } else {
                    join(site);
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /// Passes a connection on; where nobody listens, it is closed.
    private void join(Socket site) {
        try {
            Socket coordinator = new Socket(InetAddress.getLoopbackAddress(), target);
            connections.incrementAndGet();
            open.addAll(List.of(site, coordinator));
            threads.execute(() -> pass(site, coordinator, true));
            threads.execute(() -> pass(coordinator, site, false));
        } catch (IOException e) {
            close(site);
        }
    }

    private void pass(Socket from, Socket to, boolean upwards) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer, 0, piece); read > 0; read = in.read(buffer, 0, piece)) {
                if (upwards && up.get() + read >= swallowAt.get()) {
                    swallowAt.set(Long.MAX_VALUE);
                    swallow();
                }
                swallowing.await();
                if (upwards && up.addAndGet(read) >= cutAfter.get()) {
                    cutAfter.set(Long.MAX_VALUE);
                    dropAll();
                    return;
                }
                if (!upwards) {
                    down.addAndGet(read);
                }
                out.write(buffer, 0, read);
                if (pauseMillis > 0) {
                    Thread.sleep(pauseMillis);
                }
            }
        } catch (IOException e) {
            // One end went away; the other learns of it below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        swallowing.countDown();
        dropAll();
    }
}
