package io.siloscope.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names and controls in two columns; where there is little room, each name above its control.
public final class Form extends GridPane {

    /// Below this width, in heights of letters, names go above.
    private static final double NARROW = 22;

    private final List<Row> rows = new ArrayList<>();

    public Form() {
        super(12, 8);
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), wide);
        widthProperty().subscribe(_ -> arrange());
    }

    /// Adds a control; an underscore in its name marks the key that leads there.
    public void row(String name, Control control) {
        row(name, control, "");
    }

    /// Adds a control with a sentence below it.
    public void row(String name, Control control, String why) {
        Label label = Controls.labelFor(control, name);
        label.fontProperty().subscribe(_ -> arrange());
        Label below = Controls.paragraph(why, "muted");
        Controls.show(below, !why.isEmpty());
        rows.add(new Row(label, control, below));
        getChildren().addAll(label, control, below);
        arrange();
    }

    private void arrange() {
        int at = 0;
        for (Row row : rows) {
            if (getWidth() < NARROW * row.name.getFont().getSize()) {
                setConstraints(row.name, 0, at++, 2, 1);
                setConstraints(row.control, 0, at++, 2, 1);
            } else {
                setConstraints(row.name, 0, at, 1, 1);
                setConstraints(row.control, 1, at++, 1, 1);
            }
            if (row.why.isManaged()) {
                setConstraints(row.why, 0, at++, 2, 1);
            }
        }
    }

    private record Row(Label name, Control control, Label why) {}
}
