package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.siloscope.dataset.Split;
import io.siloscope.ingest.image.Inspected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class Ham10000Test {

    private static final int IMAGES = 10_015;

    @TempDir
    Path folder;

    @Test
    void aPublishedDataSetIsTakenAsItCame() throws IOException {
        Path zip = Path.of(System.getProperty("data.dir", "../shared/data"), "ham10000.zip");
        assumeTrue(Files.exists(zip), "ham10000.zip is not there");
        unzip(zip);
        Scan scan = ImageScan.of(folder, Layout.AUTO, Split.TRAIN);

        assertThat(scan.refused()).isEmpty();
        assertThat(scan.items()).hasSize(IMAGES).allMatch(item -> item.line() > 1);
        assertThat(scan.classNames()).containsExactly("akiec", "bcc", "bkl", "df", "mel", "nv", "vasc");
        assertThat(
                scan.items().stream().collect(Collectors.groupingBy(ImageItem::split, Collectors.counting())))
                .containsEntry(Split.TRAIN, 6993L).containsEntry(Split.VAL, 1011L)
                .containsEntry(Split.TEST, 2011L);
        assertThat(scan.items().stream().limit(200)).allMatch(
                item -> item.content() instanceof Content.Loose loose
                        && ImageFile
                                .inspect(loose.path()) instanceof Inspected.Whole(_, int width, int height)
                        && width == 200 && height == 150);
    }

    private void unzip(Path zip) throws IOException {
        try (var archive = FileSystems.newFileSystem(zip);
                Stream<Path> all = Files.walk(archive.getPath("/ham10000"))) {
            for (Path source : all.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(archive.getPath("/ham10000").relativize(source).toString());
                Files.createDirectories(target.getParent());
                Files.copy(source, target);
            }
        }
    }
}
