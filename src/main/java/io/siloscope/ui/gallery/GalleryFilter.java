package io.siloscope.ui.gallery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import io.siloscope.dataset.ImageId;
import io.siloscope.workbench.QueueItem;

/// Which images of the queue are shown, and in which order. Pure.
///
/// @param show by what was said of them
/// @param shownClass the class that counts for them now, where only one is wanted
/// @param text part of their names, in any case; empty for all
/// @param order how they are sorted
/// @param only where not empty, these images alone, in this order
record GalleryFilter(Show show, OptionalInt shownClass, String text, Order order, List<ImageId> only) {

    static final GalleryFilter ALL = new GalleryFilter(Show.ALL, OptionalInt.empty(), "", Order.UNCERTAIN,
            List.of());

    /// What was said of an image.
    enum Show {
        ALL, OPEN, LABELLED, UNSURE, SKIPPED, FLAGGED, COMMENTED, DISPUTED;

        boolean lets(QueueItem item) {
            return switch (this) {
                case ALL -> true;
                case OPEN -> item.open();
                case LABELLED -> item.human().isPresent();
                case UNSURE -> item.marks().unsure();
                case SKIPPED -> item.marks().skipped();
                case FLAGGED -> item.marks().flagged();
                case COMMENTED -> item.marks().commented();
                case DISPUTED -> item.disagreement();
            };
        }
    }

    /// How images are sorted.
    enum Order {
        UNCERTAIN, CERTAIN, CLASS, NAME;

        Comparator<QueueItem> comparator() {
            return switch (this) {
                case UNCERTAIN -> Comparator.comparingInt(QueueItem::rank);
                case CERTAIN -> Comparator.comparingInt(QueueItem::rank).reversed();
                case CLASS ->
                    Comparator.comparingInt(QueueItem::shownClass).thenComparingInt(QueueItem::rank);
                case NAME -> Comparator.comparing(QueueItem::name).thenComparingInt(QueueItem::rank);
            };
        }
    }

    GalleryFilter {
        only = List.copyOf(only);
    }

    GalleryFilter with(Show other) {
        return new GalleryFilter(other, shownClass, text, order, only);
    }

    GalleryFilter with(OptionalInt otherClass) {
        return new GalleryFilter(show, otherClass, text, order, only);
    }

    GalleryFilter with(String otherText) {
        return new GalleryFilter(show, shownClass, otherText, order, only);
    }

    GalleryFilter with(Order other) {
        return new GalleryFilter(show, shownClass, text, other, only);
    }

    GalleryFilter with(List<ImageId> others) {
        return new GalleryFilter(show, shownClass, text, order, others);
    }

    /// The images to show, of all.
    ///
    /// @param all by rank
    List<QueueItem> of(List<QueueItem> all) {
        Stream<QueueItem> wanted = only.isEmpty() ? all.stream() : chosen(all);
        String part = text.strip().toLowerCase(Locale.ROOT);
        Stream<QueueItem> let = wanted.filter(show::lets)
                .filter(item -> shownClass.isEmpty() || item.shownClass() == shownClass.getAsInt())
                .filter(item -> part.isEmpty() || item.name().toLowerCase(Locale.ROOT).contains(part));
        return only.isEmpty() && order != Order.UNCERTAIN ? let.sorted(order.comparator()).toList()
                : let.toList();
    }

    private Stream<QueueItem> chosen(List<QueueItem> all) {
        Map<ImageId, QueueItem> byImage = new HashMap<>();
        all.forEach(item -> byImage.put(item.image(), item));
        return only.stream().filter(byImage::containsKey).map(byImage::get);
    }
}
