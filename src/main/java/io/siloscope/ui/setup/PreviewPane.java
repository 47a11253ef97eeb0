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
        addRow(0, Controls.paragraph("", "muted"), Controls.cell(Text.of("preview.train"), "muted"),
                Controls.cell(Text.of("preview.val"), "muted"),
                Controls.cell(Text.of("preview.test"), "muted"));
        List<ImportPreview.Row> rows = preview.rows().subList(0, Math.min(LISTED, preview.rows().size()));
        for (ImportPreview.Row row : rows) {
            addRow(getRowCount(),
                    Controls.paragraph(
                            row.className().isEmpty() ? Text.of("preview.no-class") : row.className()),
                    number(row.train()), number(row.val()), number(row.test()));
        }
        if (preview.rows().size() > LISTED) {
            addRow(getRowCount(),
                    Controls.paragraph(Text.of("setup.refused-more", preview.rows().size() - LISTED),
                            "muted"));
        }
    }

    private static Label number(int count) {
        return Controls.cell(Text.of("preview.number", count));
    }
}
