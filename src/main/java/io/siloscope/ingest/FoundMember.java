package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.Path;

import io.siloscope.format.FormatException;
import io.siloscope.ingest.archive.Member;
import io.siloscope.ingest.archive.Scratch;
import io.siloscope.ingest.image.ImageCopy;

/// A file in an archive.
record FoundMember(Path archive, String name, Member member, Scratch scratch) implements Found {

    @Override
    public String origin() {
        return archive + "!/" + name;
    }

    @Override
    public Content image() {
        return new Content.Packed(origin(), keeper -> {
            switch (ImageCopy.of(read())) {
                case ImageCopy.Made(byte[] file) -> keeper.keep("", "", file);
                case ImageCopy.Impossible(String reason) -> throw new FormatException(reason);
            }
        });
    }

    @Override
    public byte[] read() throws IOException {
        return member.read();
    }

    @Override
    public byte[] start(int count) throws IOException {
        return member.start(count);
    }

    @Override
    public Path file() throws IOException {
        Path file = scratch.file("");
        member.unpack(file);
        return file;
    }
}
