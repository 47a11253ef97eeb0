package io.siloscope.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.format.AtomicFile;
import io.siloscope.format.FormatException;
import io.siloscope.format.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people note of a run, in its `notes.json`. It stays in this silo.
///
/// @param tags a few words each, to tell runs apart
/// @param words anything worth keeping
/// @param labels the labels that people had given here when training began; 0 where nobody noted it
public record RunNotes(List<String> tags, String words, int labels) {

    static final RunNotes NONE = new RunNotes(List.of(), "", 0);

    private static final Logger LOG = LoggerFactory.getLogger(RunNotes.class);

    public RunNotes {
        tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /// The same with other tags and words.
    RunNotes with(List<String> otherTags, String otherWords) {
        return new RunNotes(otherTags, otherWords, labels);
    }

    static RunNotes read(Path run) {
        Path file = file(run);
        try {
            return Files.exists(file) ? Json.read(file, RunNotes.class) : NONE;
        } catch (IOException | FormatException e) {
            LOG.warn("The notes {} cannot be read: {}", file, e.getMessage());
            return NONE;
        }
    }

    void write(Path run) {
        try {
            AtomicFile.write(file(run), (Json.pretty(this) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WorkbenchException("The notes of " + run.getFileName() + " could not be written ("
                    + e.getMessage() + "). Earlier notes are kept; make room and try again.", e);
        }
    }

    private static Path file(Path run) {
        return run.resolve("notes.json");
    }
}
