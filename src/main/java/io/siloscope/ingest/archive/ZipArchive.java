package io.siloscope.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A zip archive, read by its central directory.
final class ZipArchive implements Archive {

    private final ZipFile zip;
    private final List<Member> members;

    ZipArchive(Path file) throws IOException {
        zip = ZipFile.builder().setPath(file).get();
        members = Collections.list(zip.getEntries()).stream().filter(entry -> !entry.isDirectory())
                .map(this::member).toList();
    }

    @Override
    public List<Member> members() {
        return members;
    }

    private Member member(ZipArchiveEntry entry) {
        return new Member(entry.getName(), entry.getCompressedSize(), problem(entry),
                () -> zip.getInputStream(entry));
    }

    private Optional<String> problem(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return Optional.of("This is a link, not a file");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("This is encrypted; unpack the archive with its password first");
        }
        return zip.canReadEntryData(entry) ? Optional.empty()
                : Optional.of("This is packed in a way that cannot be read");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
