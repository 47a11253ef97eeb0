package io.siloscope.federate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.compress.Delta;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Safetensors;
import io.siloscope.math.Weights;

/// What compression leaves out of one sender's differences, on disk, round by round: a round that is done again starts from
/// what the rounds before it left, and makes the same difference. One writer at a time.
///
/// @param folder of the run
/// @param prefix of the files' names
public record LeftOut(Path folder, String prefix) {

    private static final String SUFFIX = ".safetensors";
    /// The open round may be done again; what its predecessor left is needed then.
    private static final int KEPT = 2;

    /// The difference that sends a model, and keeps what it leaves out.
    ///
    /// @param base what the receiver has
    /// @param next what it should have
    /// @throws FederateException when the disk fails
    public Delta difference(Compression compression, int round, Weights base, Weights next) {
        Delta delta = Delta.of(compression, base, next, before(round));
        delta.lost().ifPresent(left -> keep(round, left));
        return delta;
    }

    /// Keeps what was left out in a round, and forgets what is two rounds older.
    void keep(int round, Weights left) {
        try {
            AtomicFile.write(file(round), channel -> Safetensors.write(left, channel));
        } catch (IOException e) {
            throw failed("write", file(round), e);
        }
        rounds().stream().sorted(Comparator.reverseOrder()).skip(KEPT).forEach(this::forget);
    }

    /// What had been left out before a round.
    Optional<Weights> before(int round) {
        return rounds().stream().filter(earlier -> earlier < round).max(Comparator.naturalOrder())
                .map(earlier -> {
                    try {
                        return Safetensors.read(Files.readAllBytes(file(earlier)));
                    } catch (IOException e) {
                        throw failed("read", file(earlier), e);
                    }
                });
    }

    /// Forgets what was left out in a round whose update did not count.
    public void forget(int round) {
        try {
            Files.deleteIfExists(file(round));
        } catch (IOException e) {
            throw failed("delete", file(round), e);
        }
    }

    private Path file(int round) {
        return folder.resolve(prefix + round + SUFFIX);
    }

    private List<Integer> rounds() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(prefix) && name.endsWith(SUFFIX))
                    .map(name -> Integer
                            .valueOf(name.substring(prefix.length(), name.length() - SUFFIX.length())))
                    .toList();
        } catch (IOException e) {
            throw failed("read", folder, e);
        }
    }

    private static FederateException failed(String what, Path file, IOException cause) {
        return new FederateException("Cannot " + what + " " + file + " (" + cause.getMessage()
                + "). Earlier rounds are kept; make room or choose another folder.", cause);
    }
}
