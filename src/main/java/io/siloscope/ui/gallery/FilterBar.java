package io.siloscope.ui.gallery;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Titles;
import io.siloscope.ui.gallery.GalleryFilter.Doubts;
import io.siloscope.ui.gallery.GalleryFilter.Order;
import io.siloscope.ui.gallery.GalleryFilter.Show;
import org.controlsfx.control.RangeSlider;

/// Which images the gallery shows: by what was said, by class, by name; their order; and the way back from a choice of its
/// own, such as similar images.
final class FilterBar extends StackPane {

    private static final int EVERY_CLASS = -1;

    private final RangeSlider doubt = new RangeSlider(0, 1, 0, 1);
    /// True while the slider takes over what is chosen elsewhere.
    private boolean following;
    private final TextField text = Controls.field(Ids.FILTER_TEXT, Text.of("filter.text"),
            Text.of("filter.text"));

    FilterBar(GalleryModel model, Runnable grid) {
        var show = choice(Ids.FILTER_SHOW, Text.of("filter.show"), List.of(Show.values()), FilterBar::title);
        show.valueProperty().subscribe(value -> model.filter(model.filter().get().with(value)));
        var classes = choice(Ids.FILTER_CLASS, Text.of("filter.class"),
                IntStream.range(EVERY_CLASS, model.classes().size()).boxed().toList(),
                index -> index == EVERY_CLASS ? Text.of("filter.every-class") : model.classes().name(index));
        classes.valueProperty().subscribe(index -> model.filter(model.filter().get()
                .with(index == EVERY_CLASS ? OptionalInt.empty() : OptionalInt.of(index))));
        var order = choice(Ids.FILTER_ORDER, Text.of("filter.order"), List.of(Order.values()),
                FilterBar::title);
        order.valueProperty().subscribe(value -> model.filter(model.filter().get().with(value)));
        text.setPrefColumnCount(11);
        text.textProperty().subscribe(typed -> model.filter(model.filter().get().with(typed)));
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                event.consume();
                grid.run();
            }
        });
        Button back = Controls.button(Ids.FILTER_BACK, Text.of("filter.back"), () -> {
            model.filter(GalleryFilter.ALL);
            grid.run();
        }, Styles.SMALL, Styles.ACCENT);
        Button second = Controls.button(Ids.SECOND, "",
                () -> model.reading().mode().set(ReadingModel.Mode.SECOND),
                Styles.SMALL);
        Button settle = Controls.button(Ids.SETTLE, "",
                () -> model.reading().mode().set(ReadingModel.Mode.SETTLE),
                Styles.SMALL);
        model.reading().waiting().subscribe(waiting -> {
            second.setText(Text.of("reading.do-second", waiting.second().size()));
            settle.setText(Text.of("reading.do-settle", waiting.open().size()));
            Controls.show(second, !waiting.second().isEmpty());
            Controls.show(settle, !waiting.open().isEmpty());
        });
        doubt.setId(Ids.FILTER_DOUBT);
        doubt.setAccessibleText(Text.of("filter.doubt"));
        doubt.setPrefWidth(110);
        doubt.setBlockIncrement(0.05);
        doubt.lowValueProperty().addListener((_, _, _) -> narrow(model));
        doubt.highValueProperty().addListener((_, _, _) -> narrow(model));
        var range = new HBox(6, new Label(Text.of("filter.doubt")), doubt);
        range.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(
                new Flow(8, 6, show, classes, order, range, text, new ViewsBar(model.views()), back, second,
                        settle));
        model.filter().subscribe(filter -> {
            show.setValue(filter.show());
            classes.setValue(filter.shownClass().orElse(EVERY_CLASS));
            order.setValue(filter.order());
            following = true;
            doubt.setHighValue(filter.doubt().high());
            doubt.setLowValue(filter.doubt().low());
            following = false;
            if (!text.getText().equals(filter.text())) {
                text.setText(filter.text());
            }
            order.setDisable(!filter.only().isEmpty());
            Controls.show(back, !filter.equals(GalleryFilter.ALL));
        });
    }

    private void narrow(GalleryModel model) {
        if (!following) {
            model.filter(
                    model.filter().get().with(new Doubts(Math.min(doubt.getLowValue(), doubt.getHighValue()),
                            doubt.getHighValue())));
        }
    }

    /// Ready for typing a part of a name.
    void find() {
        text.requestFocus();
        text.selectAll();
    }

    private static <T> ComboBox<T> choice(String id, String name, List<T> values, Function<T, String> title) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(name);
        box.getStyleClass().add("filter-choice");
        box.setConverter(new Titles<>(title));
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
        return box;
    }

    private static String title(Show show) {
        return switch (show) {
            case ALL -> Text.of("filter.all");
            case OPEN -> Text.of("filter.open");
            case LABELLED -> Text.of("filter.labelled");
            case UNSURE -> Text.of("filter.unsure");
            case SKIPPED -> Text.of("filter.skipped");
            case FLAGGED -> Text.of("filter.flagged");
            case COMMENTED -> Text.of("filter.commented");
            case DISPUTED -> Text.of("filter.disputed");
        };
    }

    private static String title(Order order) {
        return switch (order) {
            case UNCERTAIN -> Text.of("order.uncertain");
            case CERTAIN -> Text.of("order.certain");
            case CLASS -> Text.of("order.class");
            case NAME -> Text.of("order.name");
        };
    }
}
