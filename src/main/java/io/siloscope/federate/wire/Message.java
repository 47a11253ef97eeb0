package io.siloscope.federate.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;

/// What the two ends say to each other, one JSON text frame each. A message with `weights` announces
/// binary frames that follow at once, less those that the receiver is known to have.
sealed interface Message {

    /// The round whose bytes this message counts among; 0 is the handshake and the time before training.
    int round();

    /// The kind, as the ledger names it.
    default String purpose() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// The coordinator's first word.
    record Challenge(String version, String federation, String run, String nonce) implements Message {
        @Override
        public int round() {
            return 0;
        }
    }

    /// Who the site is.
    ///
    /// @param key its Ed25519 public key, X.509 in Base64
    /// @param signature of federation, nonce and certificate fingerprint, in Base64
    /// @param holds the digest of the weights that it still has from an earlier connection, or empty
    /// @param resume what it has of weights that broke off
    record Hello(String version, String federation, String site, String key, String signature, String token,
            String classes, String encoder, String holds, Resume resume) implements Message {
        @Override
        public int round() {
            return 0;
        }
    }

    /// The site is in.
    ///
    /// @param resume what the coordinator has of an update that broke off
    record Welcome(RunConfig config, Resume resume) implements Message {
        @Override
        public int round() {
            return 0;
        }
    }

    /// The site is not let in; the connection closes.
    record Refused(Refusal code, String sentence) implements Message {
        @Override
        public int round() {
            return 0;
        }
    }

    /// Train from these weights; everything else is in the run's configuration.
    record Train(String run, int round, Transfer weights, long millis) implements Message {}

    /// Evaluate these weights on the validation split.
    record Evaluate(String run, int round, Transfer weights, long millis) implements Message {}

    /// Training is done.
    record Update(String run, int round, Transfer weights, int examples, int steps, double loss,
            Map<String, Double> metrics) implements Message {}

    /// Evaluation is done.
    record Evaluated(String run, int round, List<Integer> examples, List<Integer> correct, double lossSum)
            implements
                Message {}

    /// The site's own work failed; `work` is `train` or `evaluate`.
    record Failed(String run, int round, String work, String reason) implements Message {}

    /// The coordinator has an answer whole.
    ///
    /// @param code why it does not count, the name of a [io.siloscope.federate.Complaint.Code]; empty when it counts
    record Received(int round, String code, String complaint) implements Message {}

    /// How a round ended. Its bytes count among those of the round that begins.
    record Committed(RoundRecord row) implements Message {
        @Override
        public int round() {
            return row.round() + 1;
        }
    }

    /// The run waits before a round until the coordinator's people let it go on, or goes on.
    record Paused(int round, boolean on) implements Message {}

    /// The run is over, and these are its weights.
    record Finished(int round, Transfer weights) implements Message {}

    /// The run ends early.
    record Stopped(int round, String reason) implements Message {}
}
