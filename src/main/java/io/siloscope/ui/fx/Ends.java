package io.siloscope.ui.fx;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// One thing at the left and one at the right end of a line. Where the line is too short for both as they would like to be, the
/// left one gets what is left; where that would be less than half, or take more height, the right one goes below.
public final class Ends extends Region {

    private static final double GAP = 12;
    private static final double BELOW = 8;

    private final Region left;
    private final Region right;

    public Ends(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + GAP + right.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return Math.max(left.prefHeight(-1), right.prefHeight(-1));
        }
        return beside(width) ? besideHeight(width) : belowHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (beside(width)) {
            double wide = right.prefWidth(-1);
            place(left, 0, rest(width), left.prefHeight(rest(width)));
            place(right, width - wide, wide, right.prefHeight(wide));
        } else {
            double high = left.prefHeight(width);
            left.resizeRelocate(0, 0, width, high);
            right.resizeRelocate(0, high + BELOW, Math.min(width, right.maxWidth(-1)),
                    right.prefHeight(width));
        }
    }

    private void place(Region region, double x, double width, double height) {
        region.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }

    private boolean beside(double width) {
        return computePrefWidth(-1) <= width
                || (right.prefWidth(-1) + GAP <= width / 2 && rest(width) >= left.minWidth(-1)
                        && besideHeight(width) <= belowHeight(width));
    }

    private double besideHeight(double width) {
        return Math.max(left.prefHeight(rest(width)), right.prefHeight(right.prefWidth(-1)));
    }

    private double belowHeight(double width) {
        return left.prefHeight(width) + BELOW + right.prefHeight(width);
    }

    private double rest(double width) {
        return width - GAP - right.prefWidth(-1);
    }
}
