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

/// A path that can be typed, dropped or chosen. Its text field has the given id, its button the id with `-browse`;
/// where either a folder or a file will do, a second one has `-browse-file`.
public final class PathField extends HBox {

    /// What the path leads to.
    public enum Kind {
        FOLDER, FILE, EITHER
    }

    private static final double NARROWEST = 80;

    private final TextField text;
    private final String name;

    public PathField(String id, String name, String prompt, Kind kind) {
        this.name = name;
        text = Controls.field(id, name, prompt);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(NARROWEST);
        getStyleClass().add("path-field");
        getChildren().add(text);
        switch (kind) {
            case FOLDER -> addButton(id + "-browse", Text.of("path.browse"), this::browseFolder);
            case FILE -> addButton(id + "-browse", Text.of("path.browse"), this::browseFile);
            case EITHER -> {
                addButton(id + "-browse", Text.of("path.browse-folder"), this::browseFolder);
                addButton(id + "-browse-file", Text.of("path.browse-file"), this::browseFile);
            }
        }
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

    private void addButton(String id, String label, Runnable browse) {
        Button button = Controls.button(id, label, browse);
        button.setAccessibleText(Text.of("path.browse-for", name));
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(button);
    }

    private void browseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(name);
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).ifPresent(this::take);
    }

    private void browseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(name);
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).ifPresent(this::take);
    }

    private void take(File file) {
        text.setText(file.getPath());
        text.requestFocus();
        text.end();
    }
}
