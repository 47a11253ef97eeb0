package io.siloscope.ui.gallery;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Text;

/// How many images are shown, and what was done last: below the images, which must not jump when a sentence is longer.
final class StatusLine extends StackPane {

    StatusLine(GalleryModel model) {
        getStyleClass().add("status-line");
        Label count = Controls.paragraph("", "muted");
        count.setId(Ids.FILTER_COUNT);
        model.deck().revision().subscribe(
                _ -> count.setText(Text.of("filter.count", model.deck().size(), model.size())));
        model.reading().mode().subscribe(mode -> count.setVisible(mode == ReadingModel.Mode.OFF));
        Label note = Controls.paragraph("");
        note.setId(Ids.REFINE_NOTE);
        note.textProperty().bind(model.note());
        getChildren().add(new Ends(note, count));
    }
}
