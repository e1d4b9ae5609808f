package dev.highwater.volume.workload.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Stands between the load and the server, in this process: passes on what both say, later where it
/// is told to, and cuts all connections where it is told to.
final class TcpProxy implements AutoCloseable {

  /// Where it listens.
  static final String HOST = "127.0.0.1";

  private static final int BUFFER = 16 << 10;
  private static final byte[] END = {};

  private final InetSocketAddress target;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile long delay;
  private volatile boolean cut;

  /// Listens at a free port.
  TcpProxy(String host, int port) throws IOException {
    this.target = new InetSocketAddress(host, port);
    this.listener = new ServerSocket(0, 0, InetAddress.ofLiteral(HOST));
    Thread.ofVirtual().name("proxy").start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /// What the server says from now on is passed on so much later.
  void delay(long nanos) {
    delay = nanos;
  }

  /// Closes all connections, and each new one at once.
  void cut() {
    cut = true;
    open.forEach(this::reset);
  }

  /// Lets connections through again.
  void mend() {
    cut = false;
  }

  @Override
  public void close() {
    cut();
    try {
      listener.close();
    } catch (IOException alreadyClosed) {
      cut = true;
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        if (cut) {
          reset(client);
        } else {
          Thread.ofVirtual().start(() -> connect(client));
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    Socket server = new Socket();
    open.add(client);
    open.add(server);
    try {
      server.connect(target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      BlockingQueue<Chunk> late = new LinkedBlockingQueue<>();
      Thread.ofVirtual().start(() -> pass(client, server));
      Thread.ofVirtual().start(() -> write(late, client, server));
      read(server, late);
    } catch (IOException refused) {
      reset(client);
      reset(server);
    }
    if (cut) {
      reset(client);
      reset(server);
    }
  }

  private record Chunk(long due, ByteBuffer bytes) {}

  /// What the client says goes through at once.
  private void pass(Socket client, Socket server) {
    try {
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      in.transferTo(out);
      server.shutdownOutput();
    } catch (IOException gone) {
      reset(client);
      reset(server);
    }
  }

  private void read(Socket server, BlockingQueue<Chunk> late) throws IOException {
    byte[] buffer = new byte[BUFFER];
    InputStream in = server.getInputStream();
    try {
      int length = in.read(buffer);
      while (length >= 0) {
        late.add(
            new Chunk(System.nanoTime() + delay, ByteBuffer.wrap(Arrays.copyOf(buffer, length))));
        length = in.read(buffer);
      }
    } finally {
      late.add(new Chunk(System.nanoTime() + delay, ByteBuffer.wrap(END)));
    }
  }

  private void write(BlockingQueue<Chunk> late, Socket client, Socket server) {
    try {
      OutputStream out = client.getOutputStream();
      Chunk chunk = late.take();
      while (chunk.bytes().hasRemaining()) {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, chunk.due() - System.nanoTime()));
        out.write(chunk.bytes().array());
        chunk = late.take();
      }
    } catch (IOException gone) {
      reset(server);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    reset(client);
    reset(server);
  }

  private void reset(Socket socket) {
    open.remove(socket);
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException alreadyClosed) {
      // It is gone, which is what was wanted.
    }
  }
}
