package kessai.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cable between a process and the broker, or a browser and its server: what the process says can be held back in it, and be lost with it. */
public final class Cable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cable.class);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final ServerSocket near;
    private final int far;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private boolean held;

    /** Leads to a port. */
    Cable(int far) {
        this(0, far);
    }

    /** Leads from a port to a port. */
    public Cable(int nearPort, int far) {
        this.far = far;
        try {
            near = new ServerSocket(nearPort, 8, LOOPBACK);
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
        run(this::join);
    }

    /** Where it begins. */
    public int port() {
        return near.getLocalPort();
    }

    /** From now on nothing that the process says arrives; it still hears. */
    void hold() {
        synchronized (gate) {
            held = true;
        }
    }

    /** Loses what was held back; a new connection carries all again. */
    void cut() throws IOException {
        for (Socket end : ends) {
            end.close();
        }
        ends.clear();
        synchronized (gate) {
            held = false;
            gate.notifyAll();
        }
    }

    /** From now on nobody listens where it began. */
    @Override
    public void close() throws IOException {
        near.close();
        cut();
    }

    private void join() throws IOException {
        while (!near.isClosed()) {
            Socket process = near.accept();
            ends.add(process);
            run(() -> join(process));
        }
    }

    /** Where nobody listens yet, the process is told so by the end of its connection. */
    private void join(Socket process) throws IOException {
        try (process) {
            Socket broker = new Socket(LOOPBACK, far);
            ends.add(broker);
            run(() -> carry(broker, process, false));
            carry(process, broker, true);
        }
    }

    private void carry(Socket from, Socket to, boolean fromProcess) throws IOException {
        byte[] octets = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(octets); read >= 0; read = in.read(octets)) {
                if (fromProcess) {
                    passGate();
                }
                out.write(octets, 0, read);
            }
        }
    }

    private void passGate() {
        synchronized (gate) {
            while (held) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** An end that is closed ends the work; that is what it is closed for. */
    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                LOG.debug("an end of the cable is closed: {}", closed.getMessage());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
