package io.siloscope.experiment.labelling;

import java.util.stream.IntStream;

/// Labels for all images. The arrays are not copied.
///
/// @param labels the class of each image that training sees
/// @param seeds the images labelled at first, ascending
/// @param asked the images whose truth was asked for, in the order of asking
public record Labelled(int[] labels, int[] seeds, int[] asked) {

    /// The share of images with the right label, seeds and answers among them: 0 … 1.
    public double accuracy(int[] truth) {
        return IntStream.range(0, truth.length).filter(i -> labels[i] == truth[i]).count()
                / (double) truth.length;
    }

    /// The mean of that share over the classes that occur.
    public double balancedAccuracy(int[] truth, int classCount) {
        int[] right = new int[classCount];
        int[] all = new int[classCount];
        for (int i = 0; i < truth.length; i++) {
            all[truth[i]]++;
            right[truth[i]] += labels[i] == truth[i] ? 1 : 0;
        }
        return IntStream.range(0, classCount).filter(c -> all[c] > 0)
                .mapToDouble(c -> (double) right[c] / all[c]).average()
                .orElse(Double.NaN);
    }
}
