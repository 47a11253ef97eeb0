package io.siloscope.ui.federation;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.TableViews;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.workbench.RunState.SiteState;
import io.siloscope.workbench.RunState.SiteState.Condition;
import org.jspecify.annotations.Nullable;

/// The sites of a run, how each fares, and why.
final class SiteTable extends TableView<SiteState> {

    SiteTable(Themes themes) {
        TableViews.prepare(this, Ids.SITES, Text.of("federate.sites"));
        setPlaceholder(new Label(Text.of("federate.no-sites")));
        getColumns().add(TableViews.column(themes, Text.of("federate.site"), 9, SiteState::name));
        TableColumn<SiteState, Condition> condition = TableViews.column(themes, Text.of("federate.condition"),
                8.5,
                SiteState::condition);
        condition.setCellFactory(_ -> new ConditionCell());
        getColumns().add(condition);
        getColumns().add(TableViews.column(themes, Text.of("federate.reason"), 12, SiteState::reason));
        show(List.of());
    }

    void show(List<SiteState> sites) {
        if (!getItems().equals(sites)) {
            String chosen = chosen();
            getItems().setAll(sites);
            sites.stream().filter(site -> site.name().equals(chosen)).findFirst()
                    .ifPresent(getSelectionModel()::select);
        }
        TableViews.height(this, Math.clamp(sites.size(), 2, 8));
    }

    /// The name of the site that is chosen, or empty.
    String chosen() {
        SiteState chosen = getSelectionModel().getSelectedItem();
        return chosen == null ? "" : chosen.name();
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
