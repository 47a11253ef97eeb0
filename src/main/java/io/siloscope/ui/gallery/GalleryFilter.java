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
/// @param doubt how uncertain they are
/// @param only where not empty, these images alone, in this order
record GalleryFilter(Show show, OptionalInt shownClass, String text, Order order, Doubts doubt,
        List<ImageId> only) {

    static final GalleryFilter ALL = new GalleryFilter(Show.ALL, OptionalInt.empty(), "", Order.UNCERTAIN,
            Doubts.ALL, List.of());

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

    /// A range of uncertainty, as shares of the ranking: 0 is the most certain image, 1 the most uncertain.
    record Doubts(double low, double high) {

        static final Doubts ALL = new Doubts(0, 1);

        Doubts {
            if (!(low >= 0 && low <= high && high <= 1)) {
                throw new IllegalArgumentException("Not a range within 0 to 1: " + low + " to " + high);
            }
        }

        boolean let(QueueItem item) {
            double share = item.of() <= 1 ? 1 : 1 - (item.rank() - 1.0) / (item.of() - 1.0);
            return share >= low && share <= high;
        }
    }

    GalleryFilter {
        only = List.copyOf(only);
    }

    GalleryFilter with(Show other) {
        return new GalleryFilter(other, shownClass, text, order, doubt, only);
    }

    GalleryFilter with(OptionalInt otherClass) {
        return new GalleryFilter(show, otherClass, text, order, doubt, only);
    }

    GalleryFilter with(String otherText) {
        return new GalleryFilter(show, shownClass, otherText, order, doubt, only);
    }

    GalleryFilter with(Order other) {
        return new GalleryFilter(show, shownClass, text, other, doubt, only);
    }

    GalleryFilter with(Doubts other) {
        return new GalleryFilter(show, shownClass, text, order, other, only);
    }

    GalleryFilter with(List<ImageId> others) {
        return new GalleryFilter(show, shownClass, text, order, doubt, others);
    }

    /// The images to show, of all.
    ///
    /// @param all by rank
    List<QueueItem> of(List<QueueItem> all) {
        Stream<QueueItem> wanted = only.isEmpty() ? all.stream() : chosen(all);
        String part = text.strip().toLowerCase(Locale.ROOT);
        Stream<QueueItem> let = wanted.filter(show::lets).filter(doubt::let)
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
