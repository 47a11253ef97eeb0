package io.siloscope.ui.fx;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Tables as every screen makes them: rows and columns grow with the letters, and the last column takes what room is left.
public final class TableViews {

    private static final double ROW = 2.5;
    private static final double HEADER = 3;

    private TableViews() {}

    /// Sets up an empty table, which scrolls sideways where its columns have no room beside each other.
    ///
    /// @param name for screen readers
    public static void prepare(TableView<?> table, String id, String name) {
        table.setId(id);
        table.setAccessibleText(name);
        table.widthProperty().subscribe(_ -> arrange(table));
    }

    private static void arrange(TableView<?> table) {
        double least = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        table.setColumnResizePolicy(table.getWidth() < least + 2
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /// Makes a table as high as this many rows.
    public static void height(TableView<?> table, int rows) {
        table.setStyle(String.format(Locale.ROOT,
                "-fx-fixed-cell-size: %1$.2fem; -fx-min-height: %2$.2fem; -fx-pref-height: %2$.2fem;", ROW,
                HEADER + ROW * rows));
    }

    /// A column that nobody sorts by.
    ///
    /// @param width in heights of letters
    public static <S, T> TableColumn<S, T> column(Themes themes, String title, double width,
            Function<S, T> value) {
        var column = new TableColumn<S, T>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.minWidthProperty().bind(themes.letters().multiply(width));
        column.prefWidthProperty().bind(column.minWidthProperty());
        column.minWidthProperty().subscribe(_ -> {
            if (column.getTableView() != null) {
                arrange(column.getTableView());
            }
        });
        column.setSortable(false);
        return column;
    }
}
