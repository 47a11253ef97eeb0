package io.siloscope.federate.wire;

import io.siloscope.federate.Question;
import io.siloscope.federate.Task;

/// The open question of a run, with its weights ready to be sent.
record Asked(Question<?> question, Parcel parcel) {

    /// The message that puts the question to a site.
    Message message() {
        return switch (question.task()) {
            case Task.Train train ->
                new Message.Train(train.run(), train.round(), parcel.digest(), parcel.size(),
                        question.millisLeft());
            case Task.Evaluate evaluate ->
                new Message.Evaluate(evaluate.run(), evaluate.round(), parcel.digest(),
                        parcel.size(), question.millisLeft());
        };
    }

    /// True when a site's word of failure belongs to this question.
    boolean matches(Message.Failed failed) {
        return failed.run().equals(question.task().run()) && failed.round() == question.task().round()
                && failed.work().equals(message().purpose());
    }
}
