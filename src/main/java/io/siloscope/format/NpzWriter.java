package io.siloscope.format;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes NumPy arrays into one `.npz` file, one after the other. Equal arrays give equal bytes. Not thread-safe.
public final class NpzWriter implements Closeable {

    /// 1980-01-01, the earliest that a zip archive can say: a file says nothing of when it was written.
    private static final long TIME = 315_532_800_000L;

    private static final Charset UTF_32 = Charset.forName("UTF-32LE");

    private final ZipOutputStream zip;

    public NpzWriter(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /// Writes an array's elements.
    @FunctionalInterface
    public interface Elements {

        /// Writes as many bytes as the array's shape and type need.
        void to(OutputStream out) throws IOException;
    }

    /// Writes one array.
    ///
    /// @param type in NumPy's notation: `|u1`
    public void array(String name, String type, int[] shape, Elements elements) throws IOException {
        var entry = new ZipEntry(name + ".npy");
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(NpyHeader.bytes(type, shape));
        elements.to(zip);
        zip.closeEntry();
    }

    /// Whole numbers, n×1.
    public void column(String name, int[] values) throws IOException {
        array(name, "<i4", new int[]{values.length, 1}, out -> {
            ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asIntBuffer().put(values);
            out.write(bytes.array());
        });
    }

    /// Texts, n, as many characters each as the longest has.
    public void texts(String name, List<String> texts) throws IOException {
        int length = Math.max(1,
                texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(1));
        array(name, "<U" + length, new int[]{texts.size()}, out -> {
            for (String text : texts) {
                out.write(ByteBuffer.allocate(4 * length).put(text.getBytes(UTF_32)).array());
            }
        });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
