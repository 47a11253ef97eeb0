package io.siloscope.ui.gallery;

import java.util.Optional;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.workbench.QueueItem;

/// The focused image as large as the gallery, over it: the wheel brings it closer, dragging moves it, dragging with the right
/// button changes contrast and brightness, a double click sets all back. The keys go on working below.
final class ZoomPane extends StackPane {

    private static final int READ_AT = 1024;
    private static final double MARGIN = 48;
    private static final double CLOSEST = 16;

    private final AsyncImage picture;
    private final ColorAdjust window = new ColorAdjust();
    private double pressedX;
    private double pressedY;

    ZoomPane(Thumbnails thumbnails) {
        picture = new AsyncImage(thumbnails, 256);
        picture.setEffect(window);
        setId(Ids.ZOOM);
        getStyleClass().add("veil");
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        Controls.show(this, false);
        getChildren().add(new FittedImage(picture, MARGIN));
        setOnScroll(event -> {
            closer(Math.exp(event.getDeltaY() / 400));
            event.consume();
        });
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                reset();
            }
        });
    }

    /// Shows the image, or puts the pane away.
    void show(boolean visible, Optional<QueueItem> item) {
        boolean shown = visible && item.isPresent();
        if (shown != isVisible()) {
            reset();
        }
        Controls.show(this, shown);
        if (shown) {
            item.ifPresent(one -> picture.show(new Thumbnails.Key(one.image(), READ_AT)));
        } else {
            picture.clear();
        }
    }

    /// Brings the picture closer by a factor, or away by one below 1.
    void closer(double factor) {
        double scale = Math.clamp(picture.getScaleX() * factor, 1, CLOSEST);
        picture.setScaleX(scale);
        picture.setScaleY(scale);
        if (scale == 1) {
            picture.setTranslateX(0);
            picture.setTranslateY(0);
        }
    }

    /// How close the picture is; 1 fits it into the pane.
    double scale() {
        return picture.getScaleX();
    }

    private void reset() {
        closer(0);
        window.setContrast(0);
        window.setBrightness(0);
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        pressedY = event.getY();
    }

    private void dragged(MouseEvent event) {
        double right = event.getX() - pressedX;
        double down = event.getY() - pressedY;
        pressed(event);
        if (event.getButton() == MouseButton.SECONDARY) {
            window.setContrast(Math.clamp(window.getContrast() + right / getWidth() * 2, -1, 1));
            window.setBrightness(Math.clamp(window.getBrightness() - down / getHeight() * 2, -1, 1));
        } else if (scale() > 1) {
            picture.setTranslateX(picture.getTranslateX() + right);
            picture.setTranslateY(picture.getTranslateY() + down);
        }
    }
}
