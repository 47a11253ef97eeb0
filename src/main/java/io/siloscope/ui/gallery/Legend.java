package io.siloscope.ui.gallery;

import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

import atlantafx.base.theme.Styles;
import io.siloscope.chart.Look;
import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;

/// The classes with their keys and colours; each is also a button that gives the class.
final class Legend extends StackPane {

    private static final int SHOWN = 20;

    Legend(LabelSet classes, Themes themes, IntConsumer classify) {
        var buttons = new Flow(6, 6);
        getChildren().add(buttons);
        setId(Ids.LEGEND);
        getStyleClass().add("legend");
        for (int i = 0; i < Math.min(SHOWN, classes.size()); i++) {
            buttons.add(button(i, classes.name(i), themes, classify));
        }
        if (classes.size() > SHOWN) {
            buttons.add(new Label(Text.of("refine.more-classes", classes.size() - SHOWN)));
        }
    }

    private static Button button(int index, String name, Themes themes, IntConsumer classify) {
        String key = Keys.name(index).orElse("");
        var swatch = new Circle(5);
        themes.draw(swatch, (Look look) -> swatch.setFill(Themes.color(look.series(index))));
        var keyLabel = new Label(key);
        keyLabel.getStyleClass().add("key");
        var graphic = new HBox(keyLabel, swatch);
        graphic.getStyleClass().add("legend-graphic");
        Button button = Controls.button(Ids.CLASS + "-" + index, name, () -> classify.accept(index),
                Styles.SMALL);
        button.setMnemonicParsing(false);
        button.setGraphic(graphic);
        button.setFocusTraversable(false);
        button.setAccessibleText(Text.of("refine.class-with-key", name, key));
        return button;
    }
}
