package io.siloscope.ui.fx;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Names values for a box in which they are chosen, not typed.
public final class Titles<T> extends StringConverter<T> {

    private final Function<T, String> title;

    public Titles(Function<T, String> title) {
        this.title = title;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : title.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("It is chosen, not typed: " + typed);
    }
}
