package io.siloscope.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Durations and moments for people.
public final class Times {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
            FormatStyle.SHORT);

    private Times() {}

    /// A duration to the second, minute or hour, whichever tells enough.
    public static String brief(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds == 0) {
            return Text.of("time.none");
        }
        if (seconds < 60) {
            return Text.of("time.seconds", seconds);
        }
        return seconds < 3600
                ? Text.of("time.minutes", seconds / 60, seconds % 60)
                : Text.of("time.hours", seconds / 3600, seconds % 3600 / 60);
    }

    /// A moment in the user's own time zone and language.
    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }
}
