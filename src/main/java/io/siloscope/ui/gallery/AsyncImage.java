package io.siloscope.ui.gallery;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import org.jspecify.annotations.Nullable;

/// A picture that shows a placeholder until its image was read, and says so when it cannot be.
final class AsyncImage extends StackPane {

    private final Thumbnails thumbnails;
    private final ImageView view = new ImageView();
    private final Label broken = new Label(Text.of("refine.broken"));
    private Thumbnails.@Nullable Key shown;
    private Runnable withdraw = () -> {};

    AsyncImage(Thumbnails thumbnails, double side) {
        this.thumbnails = thumbnails;
        getStyleClass().add("async-image");
        view.setPreserveRatio(true);
        broken.setVisible(false);
        broken.setWrapText(true);
        broken.getStyleClass().add("muted");
        size(side);
        getChildren().addAll(broken, view);
        // Only while it is on screen: the neighbours' pictures are made anew with each image.
        Controls.follow(this, thumbnails.broken(), some -> {
            if (some.isEmpty()) {
                again();
            }
        });
    }

    /// The side of the square that the picture is fitted into.
    void size(double side) {
        setMinSize(side, side);
        setMaxSize(side, side);
        view.setFitWidth(side);
        view.setFitHeight(side);
    }

    void show(Thumbnails.Key key) {
        if (key.equals(shown)) {
            return;
        }
        clear();
        shown = key;
        thumbnails.kept(key).ifPresentOrElse(this::show, () -> withdraw = thumbnails.request(key, picture -> {
            if (key.equals(shown)) {
                show(picture);
            }
        }));
    }

    /// Asks again for a picture that could not be read.
    private void again() {
        Thumbnails.Key key = shown;
        if (key != null && broken.isVisible()) {
            clear();
            show(key);
        }
    }

    /// Shows nothing and asks for nothing.
    void clear() {
        shown = null;
        withdraw.run();
        withdraw = () -> {};
        view.setImage(null);
        broken.setVisible(false);
    }

    private void show(Thumbnails.Picture picture) {
        switch (picture) {
            case Thumbnails.Picture.Ready(var image) -> view.setImage(image);
            case Thumbnails.Picture.Broken() -> view.setImage(null);
        }
        broken.setVisible(picture instanceof Thumbnails.Picture.Broken);
    }
}
