package io.siloscope.app.command;

import io.siloscope.dataset.Split;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `train`, `val` or `test`.
final class SplitConverter implements ITypeConverter<Split> {

    @Override
    public Split convert(String value) {
        try {
            return Split.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
