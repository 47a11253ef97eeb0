package io.siloscope.ui.gallery;

import java.util.Optional;
import javafx.scene.layout.StackPane;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.workbench.QueueItem;

/// The focused image as large as the gallery, over it. The keys go on working below.
final class ZoomPane extends StackPane {

    private static final int READ_AT = 1024;
    private static final double MARGIN = 48;

    private final AsyncImage picture;

    ZoomPane(Thumbnails thumbnails) {
        picture = new AsyncImage(thumbnails, 256);
        setId(Ids.ZOOM);
        getStyleClass().add("veil");
        Controls.show(this, false);
        getChildren().add(picture);
    }

    /// Shows the image, or puts the pane away.
    void show(boolean visible, Optional<QueueItem> item) {
        Controls.show(this, visible && item.isPresent());
        if (isVisible()) {
            item.ifPresent(one -> picture.show(new Thumbnails.Key(one.image(), READ_AT)));
        } else {
            picture.clear();
        }
    }

    @Override
    protected void layoutChildren() {
        picture.size(Math.max(64, Math.min(getWidth(), getHeight()) - MARGIN));
        super.layoutChildren();
    }
}
