package io.siloscope.query;

/// How many weak labels are right, from images that people have looked at. Refined images were chosen because they were
/// doubtful, so what they show is counted for themselves alone; a random audit speaks for all others.
///
/// @param images with a weak label, those that people have looked at among them
/// @param share of right weak labels, 0 … 1: the estimate; NaN where nothing was audited and some images were not looked at
/// @param low the lower end of its 90 % interval
/// @param high the upper end
public record LabelQuality(int images, double share, double low, double high) {

    private static final double NORMAL_90 = 1.6448536269514722;

    /// The estimate: exact for refined images, Wilson's interval (1927) for the others, whose number is known.
    ///
    /// @param refined images that were refined
    /// @param refinedRight those of them whose weak label was right
    /// @param audited images drawn at random from the others
    /// @param auditedRight those of them whose weak label was right
    /// @param others images that were not refined, the audited among them
    public static LabelQuality of(int refined, int refinedRight, int audited, int auditedRight, int others) {
        if (refinedRight > refined || auditedRight > audited || audited > others || refinedRight < 0
                || auditedRight < 0) {
            throw new IllegalArgumentException(
                    "No counts of labels: " + refinedRight + " of " + refined + " refined, "
                            + auditedRight + " of " + audited + " audited, " + others + " others");
        }
        int images = refined + others;
        if (others == audited) {
            double share = (double) (refinedRight + auditedRight) / images;
            return new LabelQuality(images, share, share, share);
        }
        if (audited == 0) {
            return new LabelQuality(images, Double.NaN, (double) refinedRight / images,
                    (double) (refinedRight + others) / images);
        }
        double rate = (double) auditedRight / audited;
        double square = NORMAL_90 * NORMAL_90 / audited;
        double middle = (rate + square / 2) / (1 + square);
        double reach = NORMAL_90 * Math.sqrt(rate * (1 - rate) / audited + square / (4 * audited))
                / (1 + square);
        return new LabelQuality(images, mixed(refinedRight, others, rate, images),
                mixed(refinedRight, others, middle - reach, images),
                mixed(refinedRight, others, middle + reach, images));
    }

    private static double mixed(int refinedRight, int others, double rate, int images) {
        return (refinedRight + others * Math.clamp(rate, 0, 1)) / images;
    }
}
