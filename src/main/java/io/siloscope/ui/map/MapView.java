package io.siloscope.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import io.siloscope.chart.Look;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Choices;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.EmptyState;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Pictures;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.workbench.MapLayout;
import io.siloscope.workbench.Projection;

/// The map screen: points coloured by class, and the image that is pointed at.
public final class MapView extends BorderPane {

    private static final int LISTED = 20;

    private final MapModel model;
    private final ScatterCanvas canvas;
    private final Label pointed = Controls.paragraph("");
    private final ImageView picture = new ImageView();
    private OptionalInt shownAt = OptionalInt.empty();

    public MapView(MapModel model, Themes themes) {
        this.model = model;
        setId(Ids.MAP);
        getStyleClass().add("map");
        getStylesheets().add(Themes.sheet(MapView.class, "map.css"));
        canvas = new ScatterCanvas(this::point, model::choose);
        pointed.setId(Ids.MAP_POINTED);
        pointed.getStyleClass().add("muted");
        Label title = Controls.paragraph(Text.of("map.title"), "title-2");
        var again = Controls.button(Ids.MAP_AGAIN, Text.of("map.again"), model::project);
        again.disableProperty().bind(model.busy());
        var colours = Choices.of(Ids.MAP_COLOURS, Text.of("map.colours"), List.of(Colouring.values()),
                Colouring.CLASS, MapView::title);
        colours.valueProperty().subscribe(canvas::colour);
        var layout = Choices.of(Ids.MAP_LAYOUT, Text.of("map.layout"), List.of(MapLayout.values()),
                model.layout().get(), MapView::title);
        layout.valueProperty().subscribe(model.layout()::set);
        layout.disableProperty().bind(model.busy());
        var line = new Flow(12, 8, title, layout, colours, again);
        var head = new VBox(line, pointed);
        head.getStyleClass().add("map-head");
        setTop(head);
        var empty = new EmptyState(Text.of("map.empty"), Text.of("map.empty-why"));
        picture.setMouseTransparent(true);
        StackPane.setAlignment(picture, Pos.TOP_RIGHT);
        setCenter(new StackPane(canvas, picture, empty));
        setBottom(legend(themes));
        themes.draw(this, canvas::look);
        model.projection().subscribe(projection -> {
            Controls.show(empty, projection.isEmpty());
            canvas.setVisible(projection.isPresent());
            canvas.show(projection);
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.look();
            }
        });
    }

    private void point(OptionalInt at) {
        if (!at.equals(shownAt)) {
            shownAt = at;
            picture.setImage(null);
            at.ifPresent(one -> model.picture(one, pixels -> {
                if (shownAt.equals(at)) {
                    picture.setImage(pixels.map(Pictures::of).orElse(null));
                }
            }));
        }
        Optional<Projection> shown = model.projection().get();
        pointed.setText(shown.isEmpty() || at.isEmpty() ? Text.of("map.hint")
                : describe(shown.get(), at.getAsInt()));
    }

    private static String title(MapLayout layout) {
        return switch (layout) {
            case MAIN_DIRECTIONS -> Text.of("map.main-directions");
            case NEIGHBOURHOODS -> Text.of("map.neighbourhoods");
        };
    }

    private static String title(Colouring colouring) {
        return switch (colouring) {
            case CLASS -> Text.of("map.by-class");
            case SOURCE -> Text.of("map.by-source");
            case DOUBT -> Text.of("map.by-doubt");
        };
    }

    private String describe(Projection projection, int at) {
        int classIndex = projection.classes()[at];
        return Text.of("map.pointed", projection.images().get(at).brief(),
                classIndex < 0 ? Text.of("map.no-class") : model.classes().name(classIndex));
    }

    private Flow legend(Themes themes) {
        var legend = new Flow(16, 6);
        legend.getStyleClass().add("map-legend");
        for (int i = 0; i < Math.min(LISTED, model.classes().size()); i++) {
            int index = i;
            legend.add(entry(model.classes().name(i), i, themes, look -> look.series(index)));
        }
        legend.add(entry(Text.of("map.no-class"), -1, themes, Look::muted));
        return legend;
    }

    private static Label entry(String name, int classIndex, Themes themes, ToIntFunction<Look> colour) {
        var swatch = Glyph.of(classIndex).shape();
        themes.draw(swatch, look -> swatch.setFill(Themes.color(colour.applyAsInt(look))));
        return new Label(name, swatch);
    }
}
