package io.siloscope.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Pixels;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.workbench.MapLayout;
import io.siloscope.workbench.Projection;
import io.siloscope.workbench.Refinement;
import io.siloscope.workbench.Workbench;

/// The embeddings of the silo in two dimensions. JavaFX thread only, but for [#outdated()].
public final class MapModel {

    private final ReadOnlyObjectWrapper<Optional<Projection>> projection = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private static final int SIDE = 128;

    private final ObjectProperty<MapLayout> layout = new SimpleObjectProperty<>(MapLayout.MAIN_DIRECTIONS);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final LabelSet classes;
    private final Refinement refinement;
    private final Backstage backstage;
    private final Consumer<List<ImageId>> chosen;
    private volatile boolean outdated = true;

    /// @param chosen takes the images that a line was drawn around
    public MapModel(Workbench workbench, Backstage backstage, Consumer<List<ImageId>> chosen) {
        this.backstage = backstage;
        this.chosen = chosen;
        classes = workbench.classes();
        refinement = workbench.refinement();
        layout.addListener((_, _, _) -> project());
    }

    LabelSet classes() {
        return classes;
    }

    ReadOnlyObjectProperty<Optional<Projection>> projection() {
        return projection.getReadOnlyProperty();
    }

    /// How the map is laid out.
    ObjectProperty<MapLayout> layout() {
        return layout;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Says that the picture is to be computed again when it is next looked at. Any thread.
    public void outdated() {
        outdated = true;
    }

    /// Computes the picture if it is not the present one.
    void look() {
        if (outdated && !busy.get()) {
            project();
        }
    }

    /// Shows some points in the gallery.
    void choose(List<Integer> points) {
        projection.get().ifPresent(shown -> chosen.accept(points.stream().map(shown.images()::get).toList()));
    }

    /// Reads the image of a point, as large as a tile.
    void picture(int point, Consumer<Optional<Pixels>> show) {
        projection.get().ifPresent(shown -> backstage
                .run(() -> refinement.thumbnail(shown.images().get(point), SIDE), show));
    }

    void project() {
        outdated = false;
        busy.set(true);
        backstage.when(refinement.project(layout.get()).result(), picture -> {
            busy.set(false);
            projection.set(Optional.of(picture));
        }, () -> busy.set(false));
    }
}
