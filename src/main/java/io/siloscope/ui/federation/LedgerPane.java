package io.siloscope.ui.federation;

import java.time.Instant;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Sizes;
import io.siloscope.ui.fx.TableViews;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.ui.fx.Times;
import io.siloscope.workbench.LedgerReport;
import io.siloscope.workbench.LeftRow;

/// What left this silo, frame by frame, and the switch that stops everything.
final class LedgerPane extends VBox {

    private static final int ROWS = 6;

    private final Label sum = Controls.paragraph("", "muted");
    private final Label damage = Controls.paragraph("", "complaint");
    private final CheckBox hold = Controls.named(Ids.LEDGER_HOLD, new CheckBox(Text.of("ledger.hold")));
    private final TableView<LeftRow> table = new TableView<>();

    LedgerPane(FederationModel model, Themes themes) {
        setId(Ids.LEDGER);
        getStyleClass().add("panel");
        Label title = Controls.paragraph(Text.of("ledger.title"), "title-4");
        hold.setMnemonicParsing(true);
        hold.setOnAction(_ -> model.hold(hold.isSelected()));
        sum.setId(Ids.LEDGER_SUM);
        TableViews.prepare(table, Ids.LEDGER_TABLE, Text.of("ledger.title"));
        TableViews.height(table, ROWS);
        table.setPlaceholder(new Label(Text.of("ledger.nothing")));
        table.getColumns().add(TableViews.column(themes, Text.of("ledger.time"), 13,
                row -> Times.moment(Instant.parse(row.time()))));
        table.getColumns().add(TableViews.column(themes, Text.of("ledger.round"), 5, LeftRow::round));
        table.getColumns().add(TableViews.column(themes, Text.of("ledger.purpose"), 7, LeftRow::purpose));
        table.getColumns().add(TableViews.column(themes, Text.of("ledger.bytes"), 7,
                row -> Text.of("ledger.number", row.bytes())));
        table.getColumns().add(TableViews.column(themes, Text.of("ledger.tensors"), 12, LeftRow::tensors));
        getChildren().addAll(new Ends(title, hold), sum, damage, table);
        Controls.show(damage, false);
    }

    void show(LedgerReport report) {
        sum.setText(Text.of("ledger.sum", report.frames(), Sizes.of(report.bytes())));
        damage.setText(report.damage().orElse(""));
        Controls.show(damage, report.damage().isPresent());
        table.getItems().setAll(report.last());
    }

    void holding(boolean on) {
        hold.setSelected(on);
    }
}
