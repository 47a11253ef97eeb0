package io.siloscope.ingest;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Split;

/// An image to import, or several in one file that are all described alike.
///
/// @param name its path below the imported folder or inside the imported file
/// @param className its class, empty when nothing names one
/// @param numbered whether the class is a number that counts the silo's classes from 0
/// @param split the part it plays
/// @param group what it belongs to (a patient, a lesion), empty when nothing says
/// @param line the line of the table that names it, 0 without one
public record ImageItem(Content content, String name, String className, boolean numbered, Split split,
        String group, int line) {

    public ImageItem(Content content, String name, String className, Split split, String group, int line) {
        this(content, name, className, false, split, group, line);
    }

    /// An image whose file counts classes.
    ///
    /// @param number of the class, in decimal digits, or an empty text
    static ImageItem numbered(Content content, String name, String number, Split split) {
        return new ImageItem(content, name, number, !number.isEmpty(), split, "", 0);
    }

    /// The item as it plays another part.
    public ImageItem as(Split part) {
        return new ImageItem(content, name, className, numbered, part, group, line);
    }

    /// The item with the name of its class in place of its number, where the silo has so many.
    ImageItem named(LabelSet classes) {
        int number = numbered ? Integer.parseInt(className) : -1;
        return number < 0 || number >= classes.size() ? this
                : new ImageItem(content, name, classes.name(number), split, group, line);
    }
}
