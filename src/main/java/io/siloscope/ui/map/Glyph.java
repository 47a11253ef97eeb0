package io.siloscope.ui.map;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// The mark of a point on the map. Classes differ by shape as well as by colour; an image without a class is a speck.
enum Glyph {
    SPECK, CIRCLE, SQUARE, TRIANGLE;

    private static final double HALF = 3.5;

    /// The mark of a class; a negative index is none.
    static Glyph of(int classIndex) {
        if (classIndex < 0) {
            return SPECK;
        }
        return switch (classIndex % 3) {
            case 0 -> CIRCLE;
            case 1 -> SQUARE;
            default -> TRIANGLE;
        };
    }

    /// The mark's pixels.
    Stamp stamp() {
        return switch (this) {
            case SPECK -> Stamp.SPECK;
            case CIRCLE -> Stamp.CIRCLE;
            case SQUARE -> Stamp.SQUARE;
            case TRIANGLE -> Stamp.TRIANGLE;
        };
    }

    /// The same mark as a node, a little larger, for a legend.
    Shape shape() {
        return switch (this) {
            case SPECK -> new Circle(HALF / 2 + 1);
            case CIRCLE -> new Circle(HALF + 1);
            case SQUARE -> new Rectangle(2 * HALF + 2, 2 * HALF + 2);
            case TRIANGLE -> new Polygon(HALF + 2, 0, 2 * HALF + 4, 2 * HALF + 3, 0, 2 * HALF + 3);
        };
    }
}
