package io.siloscope.app.command;

import io.siloscope.dataset.ModelKind;
import picocli.CommandLine.ITypeConverter;

/// `fast-resnet8` on the command line.
final class ModelConverter implements ITypeConverter<ModelKind> {

    @Override
    public ModelKind convert(String value) {
        return ModelKind.parse(value);
    }
}
