package io.siloscope.ingest.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.format.FormatException;

/// Puts the pieces of packed pixel data together to frames (PS3.5, annex A.4).
final class EncodedFrames {

    private EncodedFrames() {}

    /// One buffer a frame.
    ///
    /// @param pieces the table of offsets, perhaps empty, and then the fragments
    static List<ByteBuffer> of(List<ByteBuffer> pieces, int frames) {
        if (pieces.size() < 2) {
            throw new FormatException("This DICOM file holds no pixels");
        }
        List<ByteBuffer> fragments = pieces.subList(1, pieces.size());
        if (fragments.size() == frames) {
            return fragments;
        }
        List<List<ByteBuffer>> grouped = frames == 1 ? List.of(fragments)
                : pieces.getFirst().remaining() == 4 * frames ? byOffset(pieces.getFirst(), fragments)
                        : byStart(fragments);
        if (grouped.size() != frames) {
            throw new FormatException("The DICOM file says to have " + frames + " frames, and holds "
                    + grouped.size());
        }
        return grouped.stream().map(EncodedFrames::joined).toList();
    }

    private static List<List<ByteBuffer>> byOffset(ByteBuffer table, List<ByteBuffer> fragments) {
        ByteBuffer offsets = table.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> starts = new ArrayList<>();
        while (offsets.remaining() >= 4) {
            starts.add(offsets.getInt());
        }
        List<List<ByteBuffer>> frames = new ArrayList<>();
        int at = 0;
        for (ByteBuffer fragment : fragments) {
            if (starts.contains(at)) {
                frames.add(new ArrayList<>());
            }
            if (frames.isEmpty()) {
                throw new FormatException("The DICOM file's table of frames is not in order");
            }
            frames.getLast().add(fragment);
            at += fragment.remaining() + 8;
        }
        return frames;
    }

    /// A JPEG image begins with its start marker.
    private static List<List<ByteBuffer>> byStart(List<ByteBuffer> fragments) {
        List<List<ByteBuffer>> frames = new ArrayList<>();
        for (ByteBuffer fragment : fragments) {
            boolean starts = fragment.remaining() > 1 && fragment.get(0) == (byte) 0xFF
                    && fragment.get(1) == (byte) 0xD8;
            if (starts || frames.isEmpty()) {
                frames.add(new ArrayList<>());
            }
            frames.getLast().add(fragment);
        }
        return frames;
    }

    private static ByteBuffer joined(List<ByteBuffer> fragments) {
        ByteBuffer all = ByteBuffer.allocate(fragments.stream().mapToInt(ByteBuffer::remaining).sum());
        fragments.forEach(fragment -> all.put(fragment.duplicate()));
        return all.flip();
    }
}
