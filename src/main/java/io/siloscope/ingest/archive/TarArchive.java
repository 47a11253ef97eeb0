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
    private final List<Member> members;

    TarArchive(Path file) throws IOException {
        tar = new TarFile(file);
        members = tar.getEntries().stream().filter(entry -> !entry.isDirectory()).map(this::member).toList();
    }

    @Override
    public List<Member> members() {
        return members;
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
