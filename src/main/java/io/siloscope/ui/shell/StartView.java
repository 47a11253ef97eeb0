package io.siloscope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.CardRow;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.PathField;
import io.siloscope.ui.fx.Text;

/// The screen before a silo is open: make one, or open one.
final class StartView extends ScrollPane {

    private final VBox recent = new VBox();

    StartView(ShellModel model) {
        setId(Ids.START);
        setFitToWidth(true);
        getStyleClass().add("screen");
        var title = Controls.paragraph(Text.of("start.title"), "title-2");
        var create = create(model);
        var open = open(model);
        var cards = new CardRow(create, open);
        var page = new VBox(title, Controls.paragraph(Text.of("start.sentence"), "muted"), cards);
        page.getStyleClass().add("page");
        setContent(page);
        Controls.follow(this, model.settings(), settings -> show(settings.recent(), model));
    }

    private static VBox create(ShellModel model) {
        var folder = new PathField(Ids.CREATE_FOLDER, Text.of("start.create-folder-name"),
                Text.of("start.create-folder-prompt"), PathField.Kind.FOLDER);
        var classes = new TextArea();
        classes.setId(Ids.CREATE_CLASSES);
        classes.setAccessibleText(Text.of("start.classes-name"));
        classes.setPromptText(Text.of("start.classes-prompt"));
        Controls.tabLeadsOn(classes);
        classes.setPrefRowCount(4);
        classes.setPrefColumnCount(20);
        var count = Controls.paragraph("", "muted");
        count.setId(Ids.CREATE_COUNT);
        classes.textProperty().subscribe(typed -> count.setText(typed.isBlank()
                ? Text.of("start.classes-hint")
                : ClassNames.complaint(typed)));
        Button create = Controls.button(Ids.CREATE, Text.of("start.create"),
                () -> model.create(folder.path(), classes.getText()), Styles.ACCENT);
        create.disableProperty().bind(model.opening());
        return card(Text.of("start.create-title"),
                Controls.labelFor(folder.text(), Text.of("start.create-folder")), folder,
                Controls.labelFor(classes, Text.of("start.classes")), classes, count, create);
    }

    private VBox open(ShellModel model) {
        var folder = new PathField(Ids.OPEN_FOLDER, Text.of("start.open-folder-name"),
                Text.of("start.open-folder-prompt"), PathField.Kind.FOLDER);
        folder.text().setOnAction(_ -> model.open(folder.path()));
        Button open = Controls.button(Ids.OPEN, Text.of("start.open"), () -> model.open(folder.path()));
        open.disableProperty().bind(model.opening());
        recent.getStyleClass().add("recent");
        return card(Text.of("start.open-title"),
                Controls.labelFor(folder.text(), Text.of("start.open-folder")), folder, open, recent);
    }

    private void show(List<String> folders, ShellModel model) {
        recent.getChildren().clear();
        if (!folders.isEmpty()) {
            var title = new Label(Text.of("start.recent"));
            title.getStyleClass().add("field-name");
            recent.getChildren().add(title);
        }
        for (int i = 0; i < folders.size(); i++) {
            recent.getChildren().add(recent(i, folders.get(i), model));
        }
    }

    private static HBox recent(int position, String folder, ShellModel model) {
        Path path = Path.of(folder);
        var link = new Hyperlink(String.valueOf(path.getFileName()));
        link.setId(Ids.RECENT + "-" + position);
        link.setAccessibleText(Text.of("start.open-recent", folder));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> model.open(Optional.of(path)));
        Label where = Controls.name(String.valueOf(path.getParent()), "muted");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var forget = Controls.button(Ids.RECENT_FORGET + "-" + position, "✕", () -> model.forget(folder),
                Styles.FLAT, Styles.SMALL);
        forget.textProperty().subscribe(_ -> forget.setAccessibleText(Text.of("start.forget", folder)));
        forget.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(link, where, Controls.spring(), forget);
        row.getStyleClass().add("recent-row");
        return row;
    }

    private static VBox card(String title, Node... content) {
        Label heading = Controls.paragraph(title, "title-4");
        var card = new VBox(heading);
        card.getStyleClass().add("panel");
        card.getChildren().addAll(content);
        return card;
    }
}
