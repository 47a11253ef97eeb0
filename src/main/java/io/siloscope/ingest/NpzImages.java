package io.siloscope.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Split;
import io.siloscope.format.FormatException;
import io.siloscope.format.Npy;
import io.siloscope.format.NpyHeader;
import io.siloscope.ingest.archive.Archive;
import io.siloscope.ingest.archive.Member;
import io.siloscope.ingest.archive.Scratch;
import io.siloscope.ingest.image.ImageDecoder;
import io.siloscope.ingest.image.PngFile;

/// MedMNIST's `.npz` files: `{train,val,test}_images`, uint8 n×h×w or n×h×w×3, and `{train,val,test}_labels`, whole
/// numbers n or n×1 that count the silo's classes from 0.
final class NpzImages {

    private final Found found;
    private final Scratch scratch;
    private final Map<String, Member> arrays = new TreeMap<>();
    private final List<ImageItem> items = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private NpzImages(Found found, Scratch scratch) {
        this.found = found;
        this.scratch = scratch;
    }

    static Scan scan(Found found, Scratch scratch) throws IOException {
        var images = new NpzImages(found, scratch);
        try (Archive zip = Archive.zip(found.file())) {
            zip.members().forEach(member -> images.arrays.put(member.name(), member));
            for (Split split : Split.values()) {
                images.addSplit(split);
            }
        }
        if (images.items.isEmpty() && images.refused.isEmpty()) {
            throw new FormatException(
                    "It holds none of the arrays train_images, val_images and test_images, but "
                            + String.join(", ", images.arrays.keySet()));
        }
        return new Scan(images.items, images.refused);
    }

    private void addSplit(Split split) throws IOException {
        String array = split.label() + "_images";
        Member member = arrays.get(array + ".npy");
        if (member == null) {
            return;
        }
        try {
            Path file = scratch.file(".npy");
            member.unpack(file);
            NpyHeader header = header(file);
            int[] labels = labels(split, header.shape()[0]);
            int length = Math.toIntExact(header.dataBytes() / Math.max(1, header.shape()[0]));
            for (int i = 0; i < header.shape()[0]; i++) {
                add(split, i, header.shape(), new Stretch(file, header.start() + (long) i * length, length),
                        labels.length == 0 ? "" : String.valueOf(labels[i]));
            }
        } catch (FormatException e) {
            refused.add(new Refused(found.name() + "/" + array, String.valueOf(e.getMessage())));
        }
    }

    private static NpyHeader header(Path file) throws IOException {
        NpyHeader header;
        try (InputStream in = Files.newInputStream(file)) {
            header = NpyHeader.parse(in.readNBytes(NpyHeader.MOST));
        }
        int[] shape = header.shape();
        boolean gray = shape.length == 3 || (shape.length == 4 && shape[3] == 1);
        boolean colour = shape.length == 4 && shape[3] == 3;
        if (!header.type().equals("|u1") || !(gray || colour)) {
            throw new FormatException(
                    "Images are uint8 of the shape n×h×w or n×h×w×3, and this is " + header.type()
                            + " of " + words(shape));
        }
        if (shape[1] < 1 || shape[2] < 1 || (long) shape[1] * shape[2] > ImageDecoder.MAX_PIXELS) {
            throw new FormatException("Its images measure " + shape[2] + "×" + shape[1] + " pixels");
        }
        if (header.start() + header.dataBytes() != Files.size(file)) {
            throw new FormatException(
                    "The array is cut off: it needs " + header.dataBytes() + " bytes and has "
                            + (Files.size(file) - header.start()));
        }
        return header;
    }

    /// The labels of a split; none where there is no such array.
    private int[] labels(Split split, int count) throws IOException {
        Optional<Member> member = Optional.ofNullable(arrays.get(split.label() + "_labels.npy"));
        if (member.isEmpty()) {
            return new int[0];
        }
        Path file = scratch.file(".npy");
        member.get().unpack(file);
        Npy.Array array = Npy.parse(Files.readAllBytes(file));
        if (array.type().startsWith("<f")) {
            throw new FormatException(
                    "Labels are whole numbers, and " + split.label() + "_labels is " + array.type());
        }
        if (array.shape().length == 2 && array.shape()[1] != 1) {
            throw new FormatException("Each image has " + array.shape()[1]
                    + " labels; a silo's images have one class each");
        }
        if (array.size() != count) {
            throw new FormatException(
                    "There are " + count + " images and labels for " + array.size());
        }
        return array.ints();
    }

    private void add(Split split, int number, int[] shape, Stretch stretch, String label) {
        String row = "/" + split.label() + "/" + number;
        Content content = new Content.Packed(found.origin() + row,
                keeper -> keeper.keep("", "", PngFile.of(pixels(shape, stretch.read()))));
        items.add(ImageItem.numbered(content, found.name() + row, label, split));
    }

    private static Pixels pixels(int[] shape, byte[] samples) {
        return new Pixels(shape[2], shape[1],
                samples.length == 3 * shape[1] * shape[2] ? samples : spread(samples));
    }

    private static byte[] spread(byte[] gray) {
        byte[] rgb = new byte[3 * gray.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = gray[i / 3];
        }
        return rgb;
    }

    private static String words(int[] shape) {
        return String.join("×", Arrays.stream(shape).mapToObj(String::valueOf).toList());
    }
}
