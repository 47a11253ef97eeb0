package io.siloscope.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

import io.siloscope.ui.fx.Themes;

/// Windows for tests, and pictures of them for eyes.
public final class Stages {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private Stages() {}

    /// Shows a node alone in a window, with the style sheet that all screens share.
    public static Stage show(Parent root, double width, double height) {
        return FxExtension.onFx(() -> {
            var stage = new Stage();
            var scene = new Scene(root, width, height);
            scene.getStylesheets().add(Themes.sheet(Ids.class, "ui.css"));
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    public static void close(Stage stage) {
        FxExtension.onFx(stage::close);
    }

    /// Writes what a window shows to `target/screenshots`, at one or more pixels a point.
    public static void picture(Stage stage, String name, double scale) {
        WritableImage image = FxExtension.onFx(() -> {
            Parent root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setFill(stage.getScene().getFill());
            return root.snapshot(parameters, null);
        });
        write(image, PICTURES.resolve(name + ".png"));
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0,
                width);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
