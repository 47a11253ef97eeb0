package io.siloscope.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;

/// The keys, over the screen they work on; F1 or Escape puts it away.
final class HelpPane extends StackPane {

    HelpPane(ShellModel model) {
        setId(Ids.HELP);
        getStyleClass().add("veil");
        setFocusTraversable(true);
        setAccessibleText(Text.of("help.title"));
        var title = new Label(Text.of("help.title"));
        title.getStyleClass().add("title-3");
        var close = Controls.button(Ids.HELP_CLOSE, Text.of("help.close"), () -> model.help().set(false));
        var sheet = new VBox(title, keys(), close);
        sheet.getStyleClass().addAll("panel", "help-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMouseClicked(_ -> model.help().set(false));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.help().set(false);
                event.consume();
            }
        });
        model.help().subscribe(shown -> {
            Controls.show(this, shown);
            if (shown) {
                close.requestFocus();
            }
        });
    }

    private static GridPane keys() {
        var grid = new GridPane(16, 8);
        List<String> lines = Text.of("help.keys").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("=", 2);
            var keys = new Label(parts[0].strip());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            grid.addRow(i, keys, new Label(parts[1].strip()));
        }
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        return grid;
    }
}
