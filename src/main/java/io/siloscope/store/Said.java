package io.siloscope.store;

/// What a person says of an image.
public sealed interface Said {

    /// It is of this class, a 0-based position in the silo's classes.
    record OfClass(int classIndex) implements Said {}

    /// It is of the class that was suggested.
    ///
    /// @param from what suggested it, for example `knn10-similarities-norm starter:… seeds:…`; one line
    record Accepted(int classIndex, String from) implements Said {}

    /// It cannot be told: somebody else should look. The image has no label from then on.
    record Unsure() implements Said {}

    /// It is passed over and has no label from then on.
    record Skipped() implements Said {}

    /// It needs attention for another reason than its class, which stays.
    record Flagged() implements Said {}

    /// It needs no attention any more.
    record Unflagged() implements Said {}

    /// A remark; the class stays.
    ///
    /// @param text may hold line breaks
    record Comment(String text) implements Said {}

    /// The event that records it.
    default EventKind kind() {
        return switch (this) {
            case OfClass _ -> EventKind.LABEL;
            case Accepted _ -> EventKind.ACCEPT;
            case Unsure _ -> EventKind.UNSURE;
            case Skipped _ -> EventKind.SKIP;
            case Flagged _ -> EventKind.FLAG;
            case Unflagged _ -> EventKind.UNFLAG;
            case Comment _ -> EventKind.COMMENT;
        };
    }
}
