package io.siloscope.federate;

/// What a site gives back for a [Task].
public sealed interface Answer permits Update, Evaluation {

    /// The run that the task belonged to.
    String run();

    /// The round that the task belonged to.
    int round();
}
