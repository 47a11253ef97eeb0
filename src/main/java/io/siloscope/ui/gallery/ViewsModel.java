package io.siloscope.ui.gallery;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.siloscope.ui.fx.Backstage;
import io.siloscope.workbench.Workbench;

/// The filters that were named, kept in the silo. JavaFX thread only.
final class ViewsModel {

    private static final String KEPT = "gallery.views";

    private final ReadOnlyObjectWrapper<SavedViews> views = new ReadOnlyObjectWrapper<>(SavedViews.NONE);
    private final ReadOnlyObjectProperty<GalleryFilter> filter;
    private final Consumer<GalleryFilter> show;
    private final Workbench workbench;
    private final Backstage backstage;

    /// @param filter the present one
    /// @param show chooses another
    ViewsModel(Workbench workbench, Backstage backstage, ReadOnlyObjectProperty<GalleryFilter> filter,
            Consumer<GalleryFilter> show) {
        this.workbench = workbench;
        this.backstage = backstage;
        this.filter = filter;
        this.show = show;
        backstage.run(() -> SavedViews.of(workbench.kept(KEPT)), views::set);
    }

    ReadOnlyObjectProperty<SavedViews> views() {
        return views.getReadOnlyProperty();
    }

    /// Keeps the present filter under a name.
    void keep(String name) {
        change(before -> before.with(name, filter.get()));
    }

    void forget(String name) {
        change(before -> before.without(name));
    }

    /// Shows what was kept under a name.
    void show(String name) {
        views.get().views().stream().filter(view -> view.name().equals(name)).findFirst()
                .ifPresent(view -> show.accept(view.filter()));
    }

    private void change(UnaryOperator<SavedViews> how) {
        SavedViews changed = how.apply(views.get());
        views.set(changed);
        backstage.run(() -> {
            workbench.keep(KEPT, changed.text());
            return changed;
        }, _ -> {});
    }
}
