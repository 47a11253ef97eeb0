package io.siloscope.workbench;

/// How many labels the refinement may cost: `floor(fraction · unlabelled)`, seeds not counted.
///
/// @param seeds the seed labels, reported beside the budget
/// @param total the labels that refinement may use
/// @param used those used so far
public record LabelBudget(int seeds, int total, int used) {

    public int left() {
        return Math.max(0, total - used);
    }
}
