package opplevd.survey.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** For tests: an SMTP server that takes every message, counts it and forgets it, or breaks off where it is told to. */
public final class MailSink implements AutoCloseable {
    private final ServerSocket door;
    private final AtomicLong taken = new AtomicLong();
    private final Predicate<String> takes;

    public MailSink() {
        this(address -> true);
    }

    /** @param takes asked of each recipient's address before the message is taken; hangs up when it says no */
    MailSink(Predicate<String> takes) {
        this.takes = takes;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        Thread.ofVirtual().start(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    public long taken() {
        return taken.get();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofPlatform().daemon().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = caller.getOutputStream();
            String to = "";
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("DATA")) {
                    say(out, "354 go on");
                    String text = in.readLine();
                    while (text != null && !text.equals(".")) {
                        text = in.readLine();
                    }
                    if (!takes.test(to)) {
                        return;
                    }
                    taken.incrementAndGet();
                    say(out, "250 taken");
                } else if (word.startsWith("RCPT")) {
                    to = line.replaceAll(".*<|>.*", "");
                    say(out, "250 known");
                } else if (word.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 fine");
                }
            }
        } catch (IOException hungUp) {
            // the caller will ring again
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
