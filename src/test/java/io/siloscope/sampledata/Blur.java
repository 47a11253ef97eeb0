package io.siloscope.sampledata;

/// Gaussian blur of a square image, mirrored at its borders.
final class Blur {

    private Blur() {}

    static double[] gaussian(double[] image, int side, double deviation) {
        int reach = (int) Math.ceil(3 * deviation);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = StrictMath.exp(-i * i / (2 * deviation * deviation));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return alongRows(alongRows(image, side, kernel), side, kernel);
    }

    /// Blurs each row and writes it as a column: twice blurs both ways.
    private static double[] alongRows(double[] image, int side, double[] kernel) {
        int reach = kernel.length / 2;
        double[] turned = new double[image.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    int at = Math.abs(x + i);
                    sum += kernel[i + reach] * image[y * side + (at < side ? at : 2 * side - 2 - at)];
                }
                turned[x * side + y] = sum;
            }
        }
        return turned;
    }
}
