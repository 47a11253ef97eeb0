package io.siloscope.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Tweaks;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.gallery.Action;
import io.siloscope.ui.gallery.KeyMap;

/// The keys, over the screen they work on, to be searched by typing; F1 or Escape puts it away.
final class HelpPane extends StackPane {

    /// What the column of keys takes of the width, in hundredths.
    private static final int KEYS = 40;

    private final GridPane grid = new GridPane(16, 8);
    private final TextField search = Controls.field(Ids.HELP_SEARCH, Text.of("help.search"),
            Text.of("help.search"));

    HelpPane(ShellModel model) {
        setId(Ids.HELP);
        getStyleClass().add("veil");
        setFocusTraversable(true);
        setAccessibleText(Text.of("help.title"));
        for (int share : new int[]{KEYS, 100 - KEYS}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        Label title = Controls.paragraph(Text.of("help.title"), "title-3");
        var close = Controls.button(Ids.HELP_CLOSE, Text.of("help.close"), () -> model.help().set(false));
        search.textProperty().subscribe(_ -> list(model));
        Controls.follow(this, model.settings(), _ -> list(model));
        var list = new ScrollPane(grid);
        list.setFitToWidth(true);
        list.prefViewportHeightProperty().bind(grid.heightProperty());
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        VBox.setVgrow(list, Priority.ALWAYS);
        var sheet = new VBox(title, search, list, close);
        sheet.getStyleClass().addAll("panel", "help-sheet");
        sheet.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMouseClicked(_ -> model.help().set(false));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.help().set(false);
                event.consume();
            }
        });
        Controls.follow(this, model.help(), shown -> {
            Controls.show(this, shown);
            if (shown) {
                search.setText("");
                search.requestFocus();
            }
        });
    }

    /// The keys in whose line the typed words stand.
    private void list(ShellModel model) {
        KeyMap keys = model.settings().get().keyMap();
        Object[] names = Arrays.stream(Action.values()).map(keys::name).toArray();
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<String> lines = Text.of("help.keys", names).lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(wanted)).toList();
        grid.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("=", 2);
            Label key = Controls.cell(parts[0].strip(), "key");
            grid.addRow(i, key, Controls.paragraph(parts[1].strip()));
        }
        if (lines.isEmpty()) {
            grid.addRow(0, new Label(Text.of("help.none")));
        }
    }
}
