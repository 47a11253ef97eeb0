package io.siloscope.ui.setup;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.ImportPreview;

/// What the next import would take in: a row a class, a column a split.
final class PreviewPane extends GridPane {

    private static final int LISTED = 24;
    private static final double WIDEST = 260;

    PreviewPane(SetupModel model) {
        super(16, 4);
        setId(Ids.PREVIEW);
        model.preview().subscribe(preview -> {
            getChildren().clear();
            Controls.show(this, preview.filter(found -> found.images() > 0).isPresent());
            preview.ifPresent(this::show);
        });
    }

    private void show(ImportPreview preview) {
        addRow(0, text("", "muted"), text(Text.of("preview.train"), "muted"),
                text(Text.of("preview.val"), "muted"),
                text(Text.of("preview.test"), "muted"));
        List<ImportPreview.Row> rows = preview.rows().subList(0, Math.min(LISTED, preview.rows().size()));
        for (ImportPreview.Row row : rows) {
            addRow(getRowCount(),
                    text(row.className().isEmpty() ? Text.of("preview.no-class") : row.className(),
                            "value"),
                    number(row.train()), number(row.val()), number(row.test()));
        }
        if (preview.rows().size() > LISTED) {
            addRow(getRowCount(),
                    text(Text.of("setup.refused-more", preview.rows().size() - LISTED), "muted"));
        }
    }

    private static Label number(int count) {
        return text(Text.of("preview.number", count), "value");
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setMaxWidth(WIDEST);
        return label;
    }
}
