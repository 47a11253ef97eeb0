package io.siloscope.jobs;

/// Where a job stands.
public sealed interface JobState {

    /// Not started: the lane is busy.
    record Waiting() implements JobState {}

    /// At work for `seconds`; `total` is 0 while it is not known.
    record Running(long done, long total, double seconds) implements JobState {

        /// Units a second since the start, 0 before the first.
        public double speed() {
            return seconds > 0 ? done / seconds : 0;
        }

        /// The seconds left at the speed so far; NaN while it cannot be told.
        public double secondsLeft() {
            return done > 0 && total > 0 ? (total - done) / speed() : Double.NaN;
        }

        /// From 0 to 1; NaN while the total is not known.
        public double fraction() {
            return total > 0 ? (double) done / total : Double.NaN;
        }
    }

    /// Finished in `seconds`.
    record Done(double seconds) implements JobState {}

    /// Failed, with the reason.
    record Failed(Throwable cause) implements JobState {}

    /// Stopped on request.
    record Cancelled() implements JobState {}

    /// True for the states that a job never leaves.
    default boolean ended() {
        return switch (this) {
            case Waiting _,Running _ -> false;
            case Done _,Failed _,Cancelled _ -> true;
        };
    }
}
