package io.siloscope.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.NameIndex;
import io.siloscope.dataset.Split;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Csv;
import io.siloscope.format.EmbeddingsWriter;
import io.siloscope.format.FormatException;
import io.siloscope.format.Npy;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Sha256;

/// Embeddings as a NumPy array beside a table of the images that its rows belong to.
final class EmbeddingTables {

    /// An encoder's fingerprint has at most 64 bytes.
    private static final int DIGEST = 48;

    private EmbeddingTables() {}

    static void write(OpenSilo silo, Embeddings embeddings, Path array, Path images) throws IOException {
        Map<ImageId, String> names = new HashMap<>();
        for (Split split : Split.values()) {
            silo.store().images().images(split).forEach(image -> names.put(image.id(), image.name()));
        }
        StringWriter table = new StringWriter();
        Csv.writeRow(table, List.of("image"));
        embeddings.images()
                .forEach(image -> Csv.writeRow(table, List.of(names.getOrDefault(image, image.sha256()))));
        Npy.write(array, embeddings.rows());
        AtomicFile.write(images, table.toString().getBytes(StandardCharsets.UTF_8));
    }

    static int read(OpenSilo silo, Path array, Path images) throws IOException {
        FloatMatrix rows = Npy.read(array).matrix();
        List<ImageId> ids = ids(silo, images);
        if (ids.size() != rows.rows()) {
            throw new FormatException(
                    array + " has " + rows.rows() + " rows and " + images + " " + ids.size());
        }
        String digest = Sha256
                .of(Sha256.of(Files.readAllBytes(array)) + Sha256.of(Files.readAllBytes(images)));
        String fingerprint = "import:" + digest.substring(0, DIGEST);
        Path file = silo.shelf().file(fingerprint);
        try (EmbeddingsWriter writer = EmbeddingsWriter.open(file, fingerprint, rows.columns())) {
            int present = Math.toIntExact(writer.count());
            int[] rest = IntStream.range(present, ids.size()).toArray();
            writer.append(ids.subList(present, ids.size()), rows.select(rest));
        }
        silo.shelf().use(fingerprint, fingerprint);
        silo.events().publish(new WorkbenchEvent.ImagesChanged());
        return ids.size();
    }

    private static List<ImageId> ids(OpenSilo silo, Path table) throws IOException {
        NameIndex<ImageId> names = silo.store().images().names();
        List<ImageId> ids = new ArrayList<>();
        Set<ImageId> seen = new HashSet<>();
        for (Csv.Row row : Csv.read(table)) {
            List<ImageId> found = names.find(row.get("image"));
            if (found.size() != 1 || !seen.add(found.getFirst())) {
                throw new FormatException(
                        table + ": line " + row.line() + " names the image \"" + row.get("image")
                                + "\", which this silo does not hold once");
            }
            ids.add(found.getFirst());
        }
        return ids;
    }
}
