package io.siloscope.workbench;

import java.util.Map;

import io.siloscope.query.LabelQuality;

/// How right the weak labels of the last suggestion run are.
///
/// @param all over all classes
/// @param byClass by the class that was suggested
/// @param audited images that were looked at in an audit
/// @param nextWorth wrong labels that the next 50 answers are expected to mend; NaN before the first answer
public record QualityReport(LabelQuality all, Map<String, LabelQuality> byClass, int audited,
        double nextWorth) {

    /// The share of right weak labels, 0 … 1; NaN while nothing was audited.
    public double share() {
        return all.share();
    }

    /// The lower end of its 90 % interval.
    public double low() {
        return all.low();
    }

    /// The upper end of its 90 % interval.
    public double high() {
        return all.high();
    }
}
