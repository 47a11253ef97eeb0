package io.siloscope.workbench;

/// How labels are written.
public enum LabelFormat {
    /// A table with commas.
    CSV,
    /// An object a line.
    JSONL,
    /// The images in folders of their splits and classes, and a table that tells where each label came from.
    FOLDERS,
    /// MedMNIST's arrays: the images at one size, their classes as numbers, and texts that tell where each came from.
    NPZ,
    /// COCO's annotation file, as it is used for classes of whole images.
    COCO
}
