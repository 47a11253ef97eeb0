package io.siloscope.ui.federation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.RunState.SiteState;
import io.siloscope.workbench.RunState.SiteState.Condition;
import org.jspecify.annotations.Nullable;

/// The sites of a run, how each fares, and why.
final class SiteTable extends TableView<SiteState> {

    private static final int ROW = 36;
    private static final int HEADER = 42;

    SiteTable() {
        setId(Ids.SITES);
        setAccessibleText(Text.of("federate.sites"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(ROW);
        setPlaceholder(new Label(Text.of("federate.no-sites")));
        getColumns().add(column(Text.of("federate.site"), 160, SiteState::name));
        getColumns().add(conditions());
        getColumns().add(column(Text.of("federate.reason"), 400, SiteState::reason));
        show(List.of());
    }

    void show(List<SiteState> sites) {
        if (!getItems().equals(sites)) {
            String chosen = chosen();
            getItems().setAll(sites);
            sites.stream().filter(site -> site.name().equals(chosen)).findFirst()
                    .ifPresent(getSelectionModel()::select);
        }
        double height = HEADER + ROW * Math.clamp(sites.size(), 2, 8) + 2;
        setMinHeight(height);
        setPrefHeight(height);
    }

    /// The name of the site that is chosen, or empty.
    String chosen() {
        SiteState chosen = getSelectionModel().getSelectedItem();
        return chosen == null ? "" : chosen.name();
    }

    private static <T> TableColumn<SiteState, T> column(String title, double width,
            Function<SiteState, T> value) {
        var column = new TableColumn<SiteState, T>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<SiteState, Condition> conditions() {
        TableColumn<SiteState, Condition> column = column(Text.of("federate.condition"), 150,
                SiteState::condition);
        column.setCellFactory(_ -> new ConditionCell());
        return column;
    }

    /// The condition as a mark and a word, coloured by its pseudo-class.
    private static final class ConditionCell extends TableCell<SiteState, Condition> {

        private final Label chip = new Label();

        ConditionCell() {
            chip.getStyleClass().add("condition");
        }

        @Override
        protected void updateItem(@Nullable Condition condition, boolean empty) {
            super.updateItem(condition, empty);
            if (empty || condition == null) {
                setGraphic(null);
                return;
            }
            for (Condition one : Condition.values()) {
                chip.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)), one == condition);
            }
            chip.setText(mark(condition) + " " + RunPicture.condition(condition));
            setGraphic(chip);
        }

        private static String mark(Condition condition) {
            return switch (condition) {
                case CONNECTED -> "○";
                case TRAINING -> "◐";
                case DELIVERED -> "✓";
                case LATE -> "⌛";
                case LOST -> "✕";
                case REFUSED -> "!";
            };
        }
    }
}
