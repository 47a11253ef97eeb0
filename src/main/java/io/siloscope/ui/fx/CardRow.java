package io.siloscope.ui.fx;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Cards side by side, equally wide and high, as long as each has its least width; else one below the other.
public final class CardRow extends Region {

    /// Between cards, in pixels.
    public static final double GAP = 16;

    public CardRow(Region... cards) {
        for (Region card : cards) {
            card.getStyleClass().add("card");
            getChildren().add(card);
        }
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
        return getManagedChildren().stream().mapToDouble(card -> card.prefWidth(-1)).sum() + gaps();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (beside(width)) {
            double each = (width - gaps()) / getManagedChildren().size();
            return getManagedChildren().stream().mapToDouble(card -> card.prefHeight(each)).max().orElse(0);
        }
        return getManagedChildren().stream().mapToDouble(card -> card.prefHeight(width)).sum() + gaps();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean beside = beside(width);
        double each = beside ? (width - gaps()) / getManagedChildren().size() : width;
        double x = 0;
        double y = 0;
        for (Node card : getManagedChildren()) {
            double height = beside ? getHeight() : card.prefHeight(each);
            card.resizeRelocate(x, y, each, height);
            x += beside ? each + GAP : 0;
            y += beside ? 0 : height + GAP;
        }
    }

    private boolean beside(double width) {
        return width < 0
                || getManagedChildren().stream().mapToDouble(card -> card.minWidth(-1)).max().orElse(0)
                        * getManagedChildren().size() + gaps() <= width;
    }

    private double gaps() {
        return GAP * Math.max(0, getManagedChildren().size() - 1);
    }
}
