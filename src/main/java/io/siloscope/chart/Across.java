package io.siloscope.chart;

/// What a curve is drawn against: what it has cost up to each round.
public enum Across {
    ROUNDS, MEGABYTES, MINUTES, LABELS;

    /// Its name below an axis.
    public String title() {
        return switch (this) {
            case ROUNDS -> Captions.of("round");
            case MEGABYTES -> Captions.of("megabytes-sent");
            case MINUTES -> Captions.of("minutes");
            case LABELS -> Captions.of("labels");
        };
    }

    Axis axis() {
        return new Axis(title(), this == ROUNDS ? Axis.Unit.WHOLE : Axis.Unit.NUMBER);
    }

    /// The cost of a run up to each of its rounds: megabytes and minutes since its start, of all sites together; the labels
    /// were all given before it.
    double[] of(RunCurve run) {
        double[] costs = new double[run.rounds().size()];
        double sum = 0;
        for (int i = 0; i < costs.length; i++) {
            RoundRow row = run.rounds().get(i);
            costs[i] = switch (this) {
                case ROUNDS -> row.round();
                case MEGABYTES -> sum += row.megabytes();
                case MINUTES -> sum += row.seconds() / 60;
                case LABELS -> run.labels();
            };
        }
        return costs;
    }
}
