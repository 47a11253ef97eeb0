package io.siloscope.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.dataset.LabelSet;

/// What there is to import: the images, in the order of their names, and what was left out. Images in an archive can be
/// read until the scan is closed.
///
/// @param columns how the table was read, for a person; empty without one, or where its columns have plain names
/// @param source what is closed with the scan
public record Scan(List<ImageItem> items, List<Refused> refused, String columns,
        Source source) implements Closeable {

    /// What images are read from.
    @FunctionalInterface
    public interface Source extends Closeable {}

    public Scan {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    public Scan(List<ImageItem> items, List<Refused> refused, String columns) {
        this(items, refused, columns, () -> {});
    }

    public Scan(List<ImageItem> items, List<Refused> refused) {
        this(items, refused, "");
    }

    /// The scan with what it is read from.
    Scan from(Source read) {
        return new Scan(items, refused, columns, read);
    }

    /// The scan with what another has found.
    Scan and(Scan other) {
        return new Scan(Stream.concat(items.stream(), other.items.stream()).toList(),
                Stream.concat(refused.stream(), other.refused.stream()).toList(), columns,
                source);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /// The classes that occur: sorted by name, or all up to the highest where they are numbered.
    public List<String> classNames() {
        int highest = items.stream().filter(ImageItem::numbered)
                .mapToInt(item -> Integer.parseInt(item.className())).max().orElse(-1);
        Stream<String> named = items.stream().filter(item -> !item.numbered()).map(ImageItem::className)
                .filter(name -> !name.isEmpty());
        Stream<String> numbers = IntStream.rangeClosed(0, highest).mapToObj(String::valueOf);
        return Stream.concat(numbers, named.sorted()).distinct().toList();
    }

    /// The scan for a silo with these classes: images of any other class are left out, with the line that names it.
    public Scan accepting(LabelSet classes) {
        List<ImageItem> kept = new ArrayList<>();
        List<Refused> left = new ArrayList<>(refused);
        for (ImageItem item : items) {
            ImageItem named = item.named(classes);
            if (named.className().isEmpty() || classes.index(named.className()).isPresent()) {
                kept.add(named);
            } else {
                left.add(new Refused(item.name(), unknownClass(item, classes)));
            }
        }
        return new Scan(kept, left, columns, source);
    }

    private static String unknownClass(ImageItem item, LabelSet classes) {
        String where = item.line() > 0 ? "Line " + item.line() + " of the table" : "Its folder or file";
        return where + " gives it the class \"" + item.className() + "\", which is not one of "
                + String.join(", ", classes.names());
    }
}
