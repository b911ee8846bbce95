package dev.paceline.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over keep-alive connections, on each the next one as soon as the last is answered. One thread, bytes that were
 * made before, no client library: it takes little of the processors that it shares with the app.
 */
final class Load implements AutoCloseable {
    private static final String OK = "HTTP/1.1 200";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final Selector selector;
    private final Iterator<byte[]> requests;
    private final Histogram nanos = new Histogram(3);
    private String lastAnswer = "";
    private int open;

    /** What came of a run: how long it took, how long each answer did, and what the last one said. */
    record Result(double seconds, Histogram nanos, String lastAnswer) {
        double perSecond() {
            return nanos.getTotalCount() / seconds;
        }
    }

    private Load(Selector selector, List<byte[]> requests) {
        this.selector = selector;
        this.requests = requests.iterator();
    }

    static Result run(int port, List<byte[]> requests, int connections) throws IOException {
        try (Load load = new Load(Selector.open(), requests)) {
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                load.connect(port);
            }
            while (load.open > 0) {
                load.selector.select(key -> ((Connection) key.attachment()).read());
            }
            return new Result((System.nanoTime() - start) / 1e9, load.nanos, load.lastAnswer);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void connect(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        open++;
        connection.next();
    }

    private final class Connection {
        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
        private long sent;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void next() throws IOException {
            if (!requests.hasNext()) {
                channel.close();
                open--;
                return;
            }
            sent = System.nanoTime();
            ByteBuffer request = ByteBuffer.wrap(requests.next());
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        void read() {
            try {
                if (channel.read(answer) < 0) {
                    throw new IOException("the app closed a connection");
                }
                if (isWhole()) {
                    nanos.recordValue(System.nanoTime() - sent);
                    answer.clear();
                    next();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean isWhole() throws IOException {
            String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
            int body = text.indexOf("\r\n\r\n") + 4;
            if (body < 4) {
                return false;
            }
            String head = text.substring(0, body).toLowerCase(Locale.ROOT);
            int length = head.indexOf(LENGTH);
            if (!text.startsWith(OK) || length < 0) {
                throw new IOException("the app answered " + text);
            }
            int from = length + LENGTH.length();
            int size = Integer.parseInt(
                    head.substring(from, head.indexOf('\r', from)).strip());
            lastAnswer = text.substring(body);
            return lastAnswer.length() >= size;
        }
    }
}
