package io.siloscope.ui.gallery;

import javafx.scene.layout.StackPane;

/// A picture as large as the room that is left for it; it asks for hardly any itself.
final class FittedImage extends StackPane {

    private static final double LEAST = 96;

    private final AsyncImage picture;
    private final double margin;

    /// @param margin what stays free, of both sides together
    FittedImage(AsyncImage picture, double margin) {
        super(picture);
        this.picture = picture;
        this.margin = margin;
        setMinSize(LEAST, LEAST);
        setPrefSize(LEAST, LEAST);
    }

    @Override
    protected void layoutChildren() {
        picture.size(Math.max(LEAST, Math.min(getWidth(), getHeight())) - margin);
        super.layoutChildren();
    }
}
