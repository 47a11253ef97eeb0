package io.siloscope.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.NameIndex;
import io.siloscope.dataset.Purpose;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Csv;
import io.siloscope.format.FormatException;
import io.siloscope.jobs.Job;
import io.siloscope.jobs.Lane;
import io.siloscope.store.Answer;
import io.siloscope.store.Said;
import io.siloscope.store.StoredImage;

/// Labels, suggestions and embeddings as files, in and out. Images are named by their path below the imported folder;
/// a bare file name is enough where it is unique. Not thread-safe.
public final class Tables {

    private final OpenSilo silo;

    Tables(OpenSilo silo) {
        this.silo = silo;
    }

    /// Records all answers of a table `image,class[,action][,comment]` as one step. An action is `label` (which an
    /// empty cell means), `unsure`, `skip`, `flag`, `unflag` or `comment`.
    ///
    /// @return how many
    /// @throws FormatException naming the line of an unknown image or class; nothing is recorded then
    public int label(BufferedReader table, Purpose purpose, String annotator) throws IOException {
        List<Answer> answers = answers(table);
        record(answers, purpose, annotator);
        return answers.size();
    }

    /// Records a table line by line; `durable` hears each image and class once they are on the disk.
    ///
    /// @throws FormatException naming the line of an unknown image or class; the lines before it are kept
    public void labelLineByLine(BufferedReader table, Purpose purpose, String annotator,
            BiConsumer<String, String> durable) throws IOException {
        NameIndex<ImageId> names = silo.store().images().names();
        Csv.read(table, row -> {
            record(List.of(answer(row, names)), purpose, annotator);
            durable.accept(row.get("image"), row.get("class"));
        });
    }

    /// Answers the asked images from a table `image,class`, as a person would in refinement; one step.
    ///
    /// @return how many of them the table could answer
    public int answerFrom(BufferedReader table, Collection<ImageId> asked) throws IOException {
        Map<ImageId, Answer> known = new LinkedHashMap<>();
        answers(table).forEach(answer -> known.put(answer.image(), answer));
        List<Answer> answers = asked.stream().filter(known::containsKey).map(known::get).toList();
        record(answers, Purpose.REFINE, silo.annotator());
        return answers.size();
    }

    /// Records a second reader's answers line by line; `durable` hears each image and class once they are on the disk.
    ///
    /// @throws FormatException naming the line of an unknown image or class, or of an image that does not wait for this
    /// reader; the lines before it are kept
    public void secondRead(BufferedReader table, String reader, BiConsumer<String, String> durable)
            throws IOException {
        NameIndex<ImageId> names = silo.store().images().names();
        var reading = new SecondReading(silo);
        Csv.read(table, row -> {
            Answer answer = answer(row, names);
            try {
                reading.answer(reader, answer.image(), answer.said()).join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof IllegalArgumentException) {
                    throw new FormatException("Line " + row.line() + " names the image \"" + row.get("image")
                            + "\", which does not wait for " + reader, e);
                }
                throw e;
            }
            durable.accept(row.get("image"), row.get("class"));
        });
    }

    /// Writes the names of images, in order, as a table with the column `image`.
    public void exportQueue(List<ImageId> images, Path file) throws IOException {
        StringWriter table = new StringWriter();
        Csv.writeRow(table, List.of("image"));
        images.forEach(image -> Csv.writeRow(table, List.of(name(image))));
        AtomicFile.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Writes `image,first_reader,first_class,second_reader,second_class`; a first reader who was unsure named no class.
    public void exportDisagreements(List<Disagreement> open, Path file) throws IOException {
        StringWriter table = new StringWriter();
        Csv.writeRow(table, List.of("image", "first_reader", "first_class", "second_reader", "second_class"));
        open.forEach(one -> Csv.writeRow(table, List.of(one.name(), one.firstReader(),
                one.first().isPresent() ? silo.classes().name(one.first().getAsInt()) : "",
                one.secondReader(),
                silo.classes().name(one.second()))));
        AtomicFile.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String name(ImageId image) {
        return silo.store().images().find(image).map(StoredImage::name).orElse("");
    }

    private void record(List<Answer> answers, Purpose purpose, String annotator) {
        if (!answers.isEmpty()) {
            silo.store().labels().record(annotator, purpose, answers);
            silo.events()
                    .publish(new WorkbenchEvent.LabelsChanged(answers.stream().map(Answer::image).toList()));
        }
    }

    private List<Answer> answers(BufferedReader table) throws IOException {
        NameIndex<ImageId> names = silo.store().images().names();
        List<Answer> answers = new ArrayList<>();
        Csv.read(table, row -> answers.add(answer(row, names)));
        return answers;
    }

    private Answer answer(Csv.Row row, NameIndex<ImageId> names) {
        ImageId image = image(names, row.get("image"), "Line " + row.line() + " names");
        return new Answer(image, switch (row.get("action").toLowerCase(Locale.ROOT)) {
            case "", "label" -> new Said.OfClass(classIndex(row));
            case "unsure" -> new Said.Unsure();
            case "skip" -> new Said.Skipped();
            case "flag" -> new Said.Flagged();
            case "unflag" -> new Said.Unflagged();
            case "comment" -> new Said.Comment(row.get("comment"));
            default ->
                throw new FormatException("Line " + row.line() + " names the action \"" + row.get("action")
                        + "\", which is not one of label, unsure, skip, flag, unflag, comment");
        });
    }

    private int classIndex(Csv.Row row) {
        String name = row.get("class");
        return silo.classes().index(name).orElseThrow(() -> new FormatException("Line " + row.line()
                + " names the class \"" + name + "\", which is not one of "
                + String.join(", ", silo.classes().names())));
    }

    private static ImageId image(NameIndex<ImageId> names, String name, String where) {
        List<ImageId> found = names.find(name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new FormatException(where + " the image \"" + name + "\", "
                + (found.isEmpty() ? "which this silo does not hold"
                        : "which may be several: give its whole path"));
    }

    /// Writes a label for each image that has one, a person's or else the weak one, and where it came from.
    ///
    /// @param side of the images that [LabelFormat#NPZ] writes, in pixels
    public Job<ExportReport> export(LabelFormat format, Path out, int side) {
        return silo.jobs().submit(Lane.FILES, "Export " + out.getFileName(),
                (progress, cancel) -> {
                    try {
                        return new LabelExport(silo, progress, cancel).run(format, out, side);
                    } catch (IOException e) {
                        throw new WorkbenchException("The labels could not be written to " + out + ": "
                                + e.getMessage()
                                + ". Nothing in the silo was changed; free some space or name another place.",
                                e);
                    }
                });
    }

    /// Writes the weak labels as they were computed last: a row for each image without a human label.
    ///
    /// @return the number of rows
    public int exportSuggestions(Path file) throws IOException {
        return SuggestionTable.write(silo, file);
    }

    /// Writes the embeddings used last as float32 n×d, and their images as a table with the column `image`.
    ///
    /// @return the number of rows
    public int exportEmbeddings(Path array, Path images) throws IOException {
        Embeddings embeddings = silo.shelf().require();
        EmbeddingTables.write(silo, embeddings, array, images);
        return embeddings.size();
    }

    /// Reads vectors that were computed elsewhere; they are used from then on, as the encoder `import:<digest>`.
    ///
    /// @return the number of rows
    /// @throws FormatException when array and table do not fit, or a line names an unknown image; nothing is kept then
    public int importEmbeddings(Path array, Path images) throws IOException {
        return EmbeddingTables.read(silo, array, images);
    }

    /// The life of one image's label, oldest event first.
    ///
    /// @throws FormatException when no image, or more than one, has that name
    public List<HistoryEntry> history(String name) {
        return silo.store().labels().history(find(name)).stream()
                .map(event -> HistoryEntry.of(event, silo.classes())).toList();
    }

    ImageId find(String name) {
        return image(silo.store().images().names(), name, "You ask for");
    }
}
