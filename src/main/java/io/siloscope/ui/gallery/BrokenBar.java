package io.siloscope.ui.gallery;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Text;

/// Says that image files are gone, where one of them was, and reads them again once they are back.
final class BrokenBar extends StackPane {

    BrokenBar(GalleryModel model) {
        setId(Ids.BROKEN);
        getStyleClass().add("broken-bar");
        Label words = Controls.paragraph("");
        var again = Controls.button(Ids.BROKEN_AGAIN, Text.of("refine.read-again"),
                model.thumbnails()::forgetBroken);
        getChildren().add(new Ends(words, again));
        model.broken().subscribe(place -> {
            words.setText(Text.of("refine.images-gone", place));
            Controls.show(this, !place.isEmpty());
        });
    }
}
