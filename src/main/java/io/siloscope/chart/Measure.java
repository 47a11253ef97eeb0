package io.siloscope.chart;

/// What a curve shows of the global model.
public enum Measure {
    ACCURACY, BALANCED_ACCURACY, LOSS;

    /// Its name beside an axis.
    public String title() {
        return switch (this) {
            case ACCURACY -> Captions.of("accuracy");
            case BALANCED_ACCURACY -> Captions.of("balanced-accuracy");
            case LOSS -> Captions.of("loss");
        };
    }

    Axis axis() {
        return new Axis(title(), switch (this) {
            case ACCURACY, BALANCED_ACCURACY -> Axis.Unit.PERCENT;
            case LOSS -> Axis.Unit.NUMBER;
        });
    }

    double of(RoundRow row) {
        return switch (this) {
            case ACCURACY -> row.accuracy();
            case BALANCED_ACCURACY -> row.balancedAccuracy();
            case LOSS -> row.loss();
        };
    }
}
