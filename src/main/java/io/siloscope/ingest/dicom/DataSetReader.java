package io.siloscope.ingest.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.siloscope.format.FormatException;

/// Reads the elements of a data set (PS3.5, section 7). Not thread-safe.
final class DataSetReader {

    private static final Set<String> LONG_FORM = Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC",
            "UN", "UR", "UT", "UV");
    private static final int UNDEFINED = -1;
    private static final int MAX_DEPTH = 32;

    private final ByteBuffer bytes;
    private final boolean explicit;

    /// @param bytes from the first element on, up to the end of the data set
    /// @param explicit whether each element names its type
    DataSetReader(ByteBuffer bytes, ByteOrder order, boolean explicit) {
        this.bytes = bytes.slice().order(order);
        this.explicit = explicit;
    }

    /// All elements, or those of the first group only.
    ///
    /// @throws FormatException when the data set is cut off or not in order
    DataSet read() {
        return read(0, false);
    }

    /// The elements of the group that stands first; the position is behind them then.
    DataSet readGroup() {
        var group = new DataSet();
        int number = bytes.remaining() >= 8 ? bytes.getShort(bytes.position()) : 0;
        while (bytes.remaining() >= 8 && bytes.getShort(bytes.position()) == number) {
            element(group, 0);
        }
        return group;
    }

    int position() {
        return bytes.position();
    }

    private DataSet read(int depth, boolean inItem) {
        if (depth > MAX_DEPTH) {
            throw new FormatException("The DICOM file nests sequences too deeply");
        }
        var set = new DataSet();
        while (bytes.remaining() >= 8) {
            if (inItem && tagAt(bytes.position()) == Tag.ITEM_END) {
                bytes.position(bytes.position() + 8);
                return set;
            }
            element(set, depth);
        }
        return set;
    }

    private int tagAt(int position) {
        return (bytes.getShort(position) & 0xFFFF) << 16 | (bytes.getShort(position + 2) & 0xFFFF);
    }

    private void element(DataSet set, int depth) {
        int tag = tagAt(bytes.position());
        bytes.position(bytes.position() + 4);
        boolean named = explicit && tag >>> 16 != 0xFFFE;
        String type = named ? type() : Tag.isSequence(tag) ? "SQ" : "";
        int length = length(named, type);
        if (tag == Tag.PIXEL_DATA && length == UNDEFINED) {
            set.put(tag, new DataSet.Fragments(fragments()));
        } else if (type.equals("SQ") || length == UNDEFINED) {
            // A sequence of unknown type holds elements that do not name theirs (PS3.5, 6.2.2).
            var items = new DataSetReader(part(length), bytes.order(), explicit && !type.equals("UN"));
            set.put(tag, new DataSet.Sequence(items.items(depth + 1, length == UNDEFINED)));
            bytes.position(bytes.position() + items.position());
        } else {
            set.put(tag, new DataSet.Plain(part(length)));
            bytes.position(bytes.position() + length);
        }
    }

    private String type() {
        byte[] type = new byte[2];
        bytes.get(type);
        return new String(type, StandardCharsets.US_ASCII);
    }

    private int length(boolean named, String type) {
        if (!named) {
            return bytes.getInt();
        }
        if (!LONG_FORM.contains(type)) {
            return bytes.getShort() & 0xFFFF;
        }
        if (bytes.remaining() < 6) {
            throw cutOff();
        }
        bytes.getShort();
        return bytes.getInt();
    }

    /// The next bytes, without moving on; all that are left where the length is not known.
    private ByteBuffer part(int length) {
        if (length != UNDEFINED && (length < 0 || length > bytes.remaining())) {
            throw cutOff();
        }
        return bytes.slice(bytes.position(), length == UNDEFINED ? bytes.remaining() : length)
                .order(bytes.order());
    }

    private List<DataSet> items(int depth, boolean untilEnd) {
        List<DataSet> items = new ArrayList<>();
        while (bytes.remaining() >= 8) {
            int tag = tagAt(bytes.position());
            bytes.position(bytes.position() + 4);
            int length = bytes.getInt();
            if (tag == Tag.SEQUENCE_END) {
                return items;
            }
            if (tag != Tag.ITEM) {
                throw new FormatException("The DICOM file has a sequence that is not in order");
            }
            var item = new DataSetReader(part(length), bytes.order(), explicit);
            items.add(item.read(depth, length == UNDEFINED));
            bytes.position(bytes.position() + item.position());
        }
        if (untilEnd) {
            throw cutOff();
        }
        return items;
    }

    private List<ByteBuffer> fragments() {
        List<ByteBuffer> pieces = new ArrayList<>();
        while (bytes.remaining() >= 8) {
            int tag = tagAt(bytes.position());
            bytes.position(bytes.position() + 4);
            int length = bytes.getInt();
            if (tag == Tag.SEQUENCE_END) {
                return pieces;
            }
            if (tag != Tag.ITEM || length == UNDEFINED) {
                throw new FormatException("The DICOM file has pixel data that are not in order");
            }
            pieces.add(part(length));
            bytes.position(bytes.position() + length);
        }
        throw cutOff();
    }

    private static FormatException cutOff() {
        return new FormatException("The DICOM file is cut off or damaged");
    }
}
