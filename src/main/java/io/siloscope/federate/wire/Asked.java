package io.siloscope.federate.wire;

import io.siloscope.federate.Question;
import io.siloscope.federate.Task;

/// The open question of a run, with its weights ready to be sent.
///
/// @param number counts the questions of one server, from 1
record Asked(long number, Question<?> question, Parcels parcels) {

    /// The message that puts the question to a site.
    Message message(Transfer weights) {
        return switch (question.task()) {
            case Task.Train train ->
                new Message.Train(train.run(), train.round(), weights, question.millisLeft());
            case Task.Evaluate evaluate ->
                new Message.Evaluate(evaluate.run(), evaluate.round(), weights, question.millisLeft());
        };
    }

    /// True when a site's word of failure belongs to this question.
    boolean matches(Message.Failed failed) {
        return failed.run().equals(question.task().run()) && failed.round() == question.task().round()
                && failed.work().equals(message(parcels.whole().transfer()).purpose());
    }
}
