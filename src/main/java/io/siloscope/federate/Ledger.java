package io.siloscope.federate;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.siloscope.format.Csv;
import io.siloscope.math.Sha256;

/// `ledger.csv`: every frame that leaves a site, listed before it is sent. Each row holds the SHA-256 of the line
/// before it (64 zeros in the first), so a row that was changed or taken out later breaks the chain.
///
/// Rows survive the death of the process. Thread-safe.
public final class Ledger implements AutoCloseable {

    /// The columns, in order.
    public static final List<String> COLUMNS = List.of("seq", "time", "round", "purpose", "bytes", "tensors",
            "norm", "sha256", "prev");

    private static final String FIRST = "0".repeat(64);

    private final FileChannel channel;
    private long seq;
    private String prev;

    private Ledger(FileChannel channel, long seq, String prev) {
        this.channel = channel;
        this.seq = seq;
        this.prev = prev;
    }

    /// One outbound frame.
    ///
    /// @param purpose the kind of message, or `weights`
    /// @param bytes header and payload
    /// @param tensors the tensors that the frame carries, or parts of them
    /// @param norm the Euclidean norm of the whole update, NaN for a frame without weights
    /// @param sha256 of the payload
    public record Entry(int round, String purpose, long bytes, List<String> tensors, double norm,
            String sha256) {}

    /// Opens a ledger, new or old. A last line that was torn by a crash is dropped: its frame was never sent.
    public static Ledger open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Ledger ledger = new Ledger(appending(file), 0, FIRST);
            ledger.write(line(COLUMNS));
            return ledger;
        }
        String text = Files.readString(file);
        int whole = text.lastIndexOf('\n') + 1;
        if (whole < text.length()) {
            int bytes = text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(bytes);
            }
        }
        List<String> lines = text.substring(0, whole).lines().toList();
        return lines.size() <= 1
                ? new Ledger(appending(file), 0, FIRST)
                : new Ledger(appending(file), lines.size() - 1L, Sha256.of(lines.getLast()));
    }

    /// Lists a frame; it may be sent once this returns.
    public synchronized void add(Entry entry) throws IOException {
        String row = line(List.of(String.valueOf(seq + 1), Instant.now().toString(),
                String.valueOf(entry.round()), entry.purpose(), String.valueOf(entry.bytes()),
                String.join(" ", entry.tensors()),
                Double.isNaN(entry.norm()) ? "" : String.valueOf(entry.norm()),
                entry.sha256(), prev));
        write(row);
        seq++;
        prev = Sha256.of(row.strip());
    }

    /// Follows the chain of a ledger.
    ///
    /// @return what is wrong at the first row that does not follow, or nothing for a whole ledger
    public static Optional<String> verify(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Csv.Row> rows = Csv.read(file);
        String prev = FIRST;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).get("prev").equals(prev)
                    || !rows.get(i).get("seq").equals(String.valueOf(i + 1))) {
                return Optional
                        .of("Row " + (i + 1) + " of " + file + " does not follow from the row before it");
            }
            prev = Sha256.of(lines.get(i + 1));
        }
        return Optional.empty();
    }

    private static FileChannel appending(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Nothing can be listed afterwards, and so nothing sent.
    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    private static String line(List<String> cells) {
        StringWriter line = new StringWriter();
        Csv.writeRow(line, cells);
        return line.toString();
    }
}
