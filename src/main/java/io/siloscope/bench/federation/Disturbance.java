package io.siloscope.bench.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What happens to a run.
public sealed interface Disturbance {

    /// Nothing.
    record Peace() implements Disturbance {
        @Override
        public String toString() {
            return "left in peace";
        }
    }

    /// Parties die by SIGKILL and are started again.
    ///
    /// @param sites how many sites die; 0 for the coordinator
    record Kill(int sites, Moment moment) implements Disturbance {
        @Override
        public String toString() {
            return (sites == 0 ? "coordinator" : sites + " site(s)") + " killed, " + moment;
        }
    }

    /// Every connection is cut while updates are on their way, and none is taken for a while.
    record Cut(Duration time) implements Disturbance {
        @Override
        public String toString() {
            return "network cut for " + time.toSeconds() + " s, uploading";
        }
    }

    /// Nothing is passed on any more and nothing is closed, while updates are on their way.
    record HalfOpen(Duration time) implements Disturbance {
        @Override
        public String toString() {
            return "network half-open for " + time.toSeconds() + " s, uploading";
        }
    }

    /// The whole matrix: who × when, and the network's faults.
    static List<Disturbance> all() {
        List<Disturbance> all = new ArrayList<>();
        for (int sites = 0; sites <= 2; sites++) {
            for (Moment moment : Moment.values()) {
                all.add(new Kill(sites, moment));
            }
        }
        all.add(new Cut(Duration.ofSeconds(1)));
        all.add(new Cut(Duration.ofSeconds(30)));
        all.add(new HalfOpen(Duration.ofSeconds(20)));
        return all;
    }
}
