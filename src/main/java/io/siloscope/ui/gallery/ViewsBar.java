package io.siloscope.ui.gallery;

import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;

/// The views that were kept, and a line to name the present one.
final class ViewsBar extends MenuButton {

    private final TextField name = Controls.field(Ids.VIEW_NAME, Text.of("filter.view-name"),
            Text.of("filter.view-name"));

    ViewsBar(ViewsModel model) {
        super(Text.of("filter.views"));
        setId(Ids.VIEWS);
        setAccessibleText(Text.of("filter.views"));
        getStyleClass().add(Styles.SMALL);
        Button keep = Controls.button(Ids.VIEW_KEEP, Text.of("filter.view-keep"), () -> keep(model),
                Styles.SMALL);
        name.setOnAction(_ -> keep(model));
        var line = new CustomMenuItem(new VBox(6, new Label(Text.of("filter.view-name")), name, keep), false);
        model.views().subscribe(views -> {
            getItems().clear();
            for (String kept : views.names()) {
                var item = new MenuItem(kept);
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> model.show(kept));
                getItems().add(item);
            }
            for (String kept : views.names()) {
                var forget = new MenuItem(Text.of("filter.view-forget", kept));
                forget.setMnemonicParsing(false);
                forget.setOnAction(_ -> model.forget(kept));
                getItems().add(forget);
            }
            if (!views.names().isEmpty()) {
                getItems().add(views.names().size(), new SeparatorMenuItem());
                getItems().add(new SeparatorMenuItem());
            }
            getItems().add(line);
        });
    }

    private void keep(ViewsModel model) {
        if (!name.getText().isBlank()) {
            model.keep(name.getText().strip());
            name.setText("");
            hide();
        }
    }
}
