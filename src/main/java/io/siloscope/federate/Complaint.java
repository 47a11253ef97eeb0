package io.siloscope.federate;

/// Why an answer does not count: a code for programs and a sentence for people.
public record Complaint(Code code, String sentence) {

    /// What can be wrong with an answer.
    public enum Code {
        /// No question is open.
        NO_ROUND_OPEN,
        /// It belongs to another round or run than the open one.
        WRONG_ROUND,
        /// It is an evaluation where an update is due, or the other way round.
        WRONG_QUESTION,
        /// The site is not waited for in this round, or no longer.
        NOT_WAITED_FOR,
        /// It is a difference from other weights than those of the round.
        WRONG_BASE,
        /// Counts of examples, steps or right answers that cannot be.
        WRONG_COUNTS,
        /// Names, order or shapes of tensors differ from the round's weights.
        WRONG_LAYOUT,
        /// A number is infinite or NaN.
        NOT_FINITE,
        /// The update lies further from the round's weights than the run allows.
        TOO_FAR
    }
}
