package io.siloscope.ui.federation;

import java.time.Instant;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Times;
import io.siloscope.workbench.LedgerReport;
import io.siloscope.workbench.LeftRow;

/// What left this silo, frame by frame, and the switch that stops everything.
final class LedgerPane extends VBox {

    private static final int ROW = 32;
    private static final int ROWS = 6;
    private static final double WIDEST = 180;

    private final Label sum = Controls.paragraph("", "muted");
    private final Label damage = Controls.paragraph("", "complaint");
    private final CheckBox hold = Controls.named(Ids.LEDGER_HOLD, new CheckBox(Text.of("ledger.hold")));
    private final TableView<LeftRow> table = new TableView<>();

    LedgerPane(FederationModel model) {
        setId(Ids.LEDGER);
        getStyleClass().add("panel");
        var title = new Label(Text.of("ledger.title"));
        title.getStyleClass().add("title-4");
        hold.setMnemonicParsing(true);
        hold.setOnAction(_ -> model.hold(hold.isSelected()));
        hold.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, Controls.spring(), hold);
        head.getStyleClass().add("row");
        sum.setId(Ids.LEDGER_SUM);
        table.setId(Ids.LEDGER_TABLE);
        table.setAccessibleText(Text.of("ledger.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(ROW);
        table.setPrefHeight(ROW * (ROWS + 1.3));
        table.setPlaceholder(new Label(Text.of("ledger.nothing")));
        table.getColumns()
                .add(column(Text.of("ledger.time"), 190, row -> Times.moment(Instant.parse(row.time()))));
        table.getColumns().add(column(Text.of("ledger.round"), 70, row -> row.round()));
        table.getColumns().add(column(Text.of("ledger.purpose"), 110, LeftRow::purpose));
        table.getColumns()
                .add(column(Text.of("ledger.bytes"), 110, row -> Text.of("ledger.number", row.bytes())));
        table.getColumns().add(column(Text.of("ledger.tensors"), 260, LeftRow::tensors));
        getChildren().addAll(head, sum, damage, table);
        Controls.show(damage, false);
    }

    void show(LedgerReport report) {
        sum.setText(Text.of("ledger.sum", report.frames(), report.bytes() / 1e6));
        damage.setText(report.damage().orElse(""));
        Controls.show(damage, report.damage().isPresent());
        table.getItems().setAll(report.last());
    }

    void holding(boolean on) {
        hold.setSelected(on);
    }

    private static <T> TableColumn<LeftRow, T> column(String title, double width,
            Function<LeftRow, T> value) {
        var column = new TableColumn<LeftRow, T>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, WIDEST));
        column.setSortable(false);
        return column;
    }
}
