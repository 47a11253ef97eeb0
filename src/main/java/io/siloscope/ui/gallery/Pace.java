package io.siloscope.ui.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts the labels of the last minute.
final class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Answer> answers = new ArrayDeque<>();

    void labelled(int images, Instant at) {
        answers.addLast(new Answer(images, at));
    }

    /// Labels in the minute before `now`.
    int perMinute(Instant now) {
        while (!answers.isEmpty() && answers.getFirst().at().isBefore(now.minus(WINDOW))) {
            answers.removeFirst();
        }
        return answers.stream().mapToInt(Answer::images).sum();
    }

    private record Answer(int images, Instant at) {}
}
