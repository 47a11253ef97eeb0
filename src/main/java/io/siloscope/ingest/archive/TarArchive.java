package io.siloscope.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/// A tar archive that is not compressed.
final class TarArchive implements Archive {

    private final TarFile tar;

    TarArchive(Path file) throws IOException {
        tar = new TarFile(file);
    }

    @Override
    public List<Member> members() {
        return tar.getEntries().stream().filter(entry -> !entry.isDirectory()).map(this::member).toList();
    }

    private Member member(TarArchiveEntry entry) {
        Optional<String> problem = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()
                ? Optional.empty()
                : Optional.of("This is a link or a device, not a file");
        return new Member(entry.getName(), entry.getSize(), problem, () -> tar.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
