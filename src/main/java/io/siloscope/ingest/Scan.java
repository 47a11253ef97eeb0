package io.siloscope.ingest;

import java.util.ArrayList;
import java.util.List;

import io.siloscope.dataset.LabelSet;

/// What a folder holds: the images to read, in the order of their names, and what was left out.
///
/// @param columns how the table was read, for a person; empty without one, or where its columns have plain names
public record Scan(List<ImageItem> items, List<Refused> refused, String columns) {

    public Scan {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    public Scan(List<ImageItem> items, List<Refused> refused) {
        this(items, refused, "");
    }

    /// The classes that occur, sorted.
    public List<String> classNames() {
        return items.stream().map(ImageItem::className).filter(name -> !name.isEmpty()).distinct().sorted()
                .toList();
    }

    /// The scan for a silo with these classes: images of any other class are left out, with the line that names it.
    public Scan accepting(LabelSet classes) {
        List<ImageItem> kept = new ArrayList<>();
        List<Refused> left = new ArrayList<>(refused);
        for (ImageItem item : items) {
            if (item.className().isEmpty() || classes.index(item.className()).isPresent()) {
                kept.add(item);
            } else {
                left.add(new Refused(item.name(), unknownClass(item, classes)));
            }
        }
        return new Scan(kept, left, columns);
    }

    private static String unknownClass(ImageItem item, LabelSet classes) {
        String where = item.line() > 0 ? "Line " + item.line() + " of the table" : "Its folder";
        return where + " names the class \"" + item.className() + "\", which is not one of "
                + String.join(", ", classes.names());
    }
}
