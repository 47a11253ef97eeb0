package io.siloscope.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import io.siloscope.format.FormatException;
import io.siloscope.format.Json;
import io.siloscope.ui.gallery.GalleryFilter.Doubts;
import io.siloscope.ui.gallery.GalleryFilter.Order;
import io.siloscope.ui.gallery.GalleryFilter.Show;

/// Filters that a person has named, in the order in which they were kept. Immutable.
record SavedViews(List<View> views) {

    static final SavedViews NONE = new SavedViews(List.of());

    private static final int NO_CLASS = -1;

    /// A filter by its name.
    ///
    /// @param shownClass the class, or -1 for every class
    record View(String name, Show show, int shownClass, String text, Order order, Doubts doubt) {

        GalleryFilter filter() {
            return new GalleryFilter(show,
                    shownClass == NO_CLASS ? OptionalInt.empty() : OptionalInt.of(shownClass),
                    text, order, doubt, List.of());
        }
    }

    SavedViews {
        views = List.copyOf(views);
    }

    /// Reads what [#text()] wrote; a text that is none holds no views.
    static SavedViews of(String text) {
        try {
            return text.isEmpty() ? NONE : Json.read(text, SavedViews.class);
        } catch (FormatException _) {
            return NONE;
        }
    }

    String text() {
        return Json.write(this);
    }

    List<String> names() {
        return views.stream().map(View::name).toList();
    }

    /// With a filter under a name, in place of an older one of that name.
    SavedViews with(String name, GalleryFilter filter) {
        List<View> changed = new ArrayList<>(without(name).views);
        changed.add(new View(name, filter.show(), filter.shownClass().orElse(NO_CLASS), filter.text(),
                filter.order(),
                filter.doubt()));
        return new SavedViews(changed);
    }

    SavedViews without(String name) {
        return new SavedViews(views.stream().filter(view -> !view.name().equals(name)).toList());
    }
}
