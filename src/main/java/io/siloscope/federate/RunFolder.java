package io.siloscope.federate;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import io.siloscope.format.AtomicFile;
import io.siloscope.format.Csv;
import io.siloscope.format.Json;
import io.siloscope.format.Safetensors;
import io.siloscope.math.Weights;

/// What a run leaves on disk: `config.json`, `rounds.csv`, `model.safetensors`, at the coordinator `traffic.csv` and
/// `validation.csv`, at a site `ledger.csv`.
///
/// Trouble with the disk becomes a [FederateException] that names the file. One writer at a time.
public final class RunFolder {

    private static final String MODEL = "model.safetensors";
    private static final String NEXT = "next.safetensors";

    private final Path folder;
    private final Set<Integer> known = new HashSet<>();
    private long knownSize;

    public RunFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /// True when a run has begun here.
    public boolean begun() {
        return Files.exists(folder.resolve("rounds.csv"));
    }

    /// Begins a run: writes `config.json` and the header of `rounds.csv`.
    ///
    /// @throws FederateException when the folder holds a run already
    public void begin(RunConfig config) {
        if (begun()) {
            throw new FederateException(
                    folder + " holds a run already. Nothing was changed; give the new run another"
                            + " name, or move that folder away.");
        }
        attempt("config.json", file -> AtomicFile.write(file, utf8(Json.pretty(config) + "\n")));
        attempt("rounds.csv", file -> append(file, RoundRecord.COLUMNS, true));
    }

    /// Begins a run, or goes on with the same run.
    ///
    /// @throws FederateException when the folder holds another run
    public void goOn(RunConfig config) {
        if (!begun()) {
            begin(config);
        } else if (!config().equals(config)) {
            throw new FederateException(
                    folder + " holds another run of that name. Nothing was changed; move that"
                            + " folder away, or ask the coordinator for another name.");
        }
    }

    /// Writes the model and the row: both are on the disk when this returns. The model stands beside the old one until the
    /// row is written, so that a run that is killed in between still has the model of its last row.
    public void commit(RoundRecord row, Weights model) {
        attempt(NEXT, file -> AtomicFile.write(file, channel -> Safetensors.write(model, channel)));
        append(row);
        attempt(NEXT, this::replaceModel);
    }

    private void replaceModel(Path next) throws IOException {
        Files.move(next, folder.resolve(MODEL), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// The last row and its model, where a run that broke off can go on; nothing before the first round was written.
    public Optional<Checkpoint> checkpoint() {
        if (!begun() || rounds().isEmpty()) {
            return Optional.empty();
        }
        RoundRecord last = rounds().getLast();
        if (Files.exists(folder.resolve(NEXT))) {
            Weights next = read(NEXT, file -> Safetensors.read(Files.readAllBytes(file)));
            if (next.digest().equals(last.weightsDigest())) {
                attempt(NEXT, this::replaceModel);
            }
        }
        Weights model = model();
        if (!model.digest().equals(last.weightsDigest())) {
            throw new FederateException(folder + " holds the row of round " + last.round()
                    + " but another model, so it cannot go on. Nothing was changed; begin the run anew elsewhere.");
        }
        return Optional.of(new Checkpoint(last.round(), model));
    }

    /// What compression leaves out of the coordinator's models.
    public LeftOut leftOutDown() {
        return new LeftOut(folder, "left-out-down-");
    }

    /// What compression leaves out of a site's updates. Another file: the host of a run may be one of its sites, in the same
    /// folder.
    public LeftOut leftOutUp() {
        return new LeftOut(folder, "left-out-up-");
    }

    /// Where a run stands.
    ///
    /// @param round the last that was committed
    public record Checkpoint(int round, Weights model) {}

    /// Replaces `model.safetensors`.
    public void save(Weights model) {
        attempt(MODEL, file -> AtomicFile.write(file, channel -> Safetensors.write(model, channel)));
    }

    /// Adds a row to `rounds.csv` and forces it to the disk.
    public void append(RoundRecord row) {
        attempt("rounds.csv", file -> append(file, row.cells(), true));
    }

    /// Adds a row unless that round has one. A site's rows are copies of the coordinator's, so the disk is not waited for.
    public void appendOnce(RoundRecord row) {
        attempt("rounds.csv", file -> {
            // The silo that hosts a run takes part in it from the same folder.
            if (Files.size(file) != knownSize) {
                rounds().forEach(one -> known.add(one.round()));
            }
            if (known.add(row.round())) {
                append(file, row.cells(), false);
            }
            knownSize = Files.size(file);
        });
    }

    /// Adds to `traffic.csv` what went to and fro in a round, a row a site, and to `validation.csv` how well the global model
    /// did there.
    public void appendSites(int round, SortedMap<String, TrafficByKind> traffic,
            SortedMap<String, Evaluation> validation) {
        attempt(SiteRounds.TRAFFIC, file -> append(file, SiteRounds.traffic(file, round, traffic), false));
        attempt(SiteRounds.VALIDATION,
                file -> append(file, SiteRounds.validation(file, round, validation), false));
    }

    /// How each site stood in each round, as far as this folder's owner knows: the coordinator of all, a site of none.
    public NavigableMap<Integer, SortedMap<String, SiteRound>> siteRounds() {
        return read("", SiteRounds::read);
    }

    public RunConfig config() {
        return read("config.json", file -> Json.read(file, RunConfig.class));
    }

    /// The rows of `rounds.csv`, in order.
    public List<RoundRecord> rounds() {
        return read("rounds.csv", file -> Csv.read(file).stream().map(RoundRecord::of).toList());
    }

    /// True when a model is here: at a coordinator after the first round, at a site at the end.
    public boolean hasModel() {
        return Files.exists(folder.resolve(MODEL));
    }

    public Weights model() {
        return read(MODEL, file -> Safetensors.read(Files.readAllBytes(file)));
    }

    /// The switch that pauses the run between two rounds.
    public HoldSwitch pause() {
        return new HoldSwitch(folder.resolve("paused"));
    }

    /// The ledger of what left this site; opened, it goes on where it ended.
    public Ledger ledger() {
        return read("ledger.csv", Ledger::open);
    }

    private static void append(Path file, List<String> cells, boolean forced) throws IOException {
        StringWriter line = new StringWriter();
        Csv.writeRow(line, cells);
        append(file, line.toString(), forced);
    }

    private static void append(Path file, String lines, boolean forced) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(utf8(lines)));
            if (forced) {
                channel.force(true);
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void attempt(String name, Writing writing) {
        Path file = folder.resolve(name);
        try {
            writing.to(file);
        } catch (IOException e) {
            throw new FederateException("Cannot write " + file + " (" + e.getMessage()
                    + "). Earlier rounds are kept; make room or choose another folder.", e);
        }
    }

    private <T> T read(String name, Reading<T> reading) {
        Path file = folder.resolve(name);
        try {
            return reading.from(file);
        } catch (IOException e) {
            throw new FederateException("Cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private interface Reading<T> {
        T from(Path file) throws IOException;
    }
}
