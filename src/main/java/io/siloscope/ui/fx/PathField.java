package io.siloscope.ui.fx;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// A path that can be typed, dropped or chosen. Its text field has the given id, its button the id with `-browse`.
public final class PathField extends HBox {

    /// What the path leads to.
    public enum Kind {
        FOLDER, FILE
    }

    private final TextField text;
    private final Kind kind;
    private final String name;

    public PathField(String id, String name, String prompt, Kind kind) {
        this.kind = kind;
        this.name = name;
        text = Controls.field(id, name, prompt);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button browse = Controls.button(id + "-browse", Text.of("path.browse"), this::browse);
        browse.setAccessibleText(Text.of("path.browse-for", name));
        browse.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("path-field");
        getChildren().addAll(text, browse);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(this::take);
            event.setDropCompleted(true);
            event.consume();
        });
    }

    public TextField text() {
        return text;
    }

    /// The path that is in the field, or nothing for an empty field or no path at all.
    public Optional<Path> path() {
        String typed = text.getText().strip();
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public void path(Path path) {
        text.setText(path.toString());
    }

    private void browse() {
        Window window = getScene().getWindow();
        File chosen = switch (kind) {
            case FOLDER -> {
                var chooser = new DirectoryChooser();
                chooser.setTitle(name);
                yield chooser.showDialog(window);
            }
            case FILE -> {
                var chooser = new FileChooser();
                chooser.setTitle(name);
                yield chooser.showOpenDialog(window);
            }
        };
        Optional.ofNullable(chosen).ifPresent(this::take);
    }

    private void take(File file) {
        text.setText(file.getPath());
        text.requestFocus();
        text.end();
    }
}
