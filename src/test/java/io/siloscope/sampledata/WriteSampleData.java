package io.siloscope.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Rewrites the images of `sample-data/`, or of the folder named by the first argument.
public final class WriteSampleData {

    private WriteSampleData() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "sample-data" : args[0]);
        for (Slide slide : SampleData.slides()) {
            Path path = folder.resolve(slide.path());
            Files.createDirectories(path.getParent());
            Files.write(path, PngFile.bytes(slide.draw()));
        }
    }
}
