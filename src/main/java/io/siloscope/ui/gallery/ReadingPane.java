package io.siloscope.ui.gallery;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.Disagreement;
import io.siloscope.workbench.Doubt;

/// One image over the gallery, to be given a seed label, read a second time, settled or looked at again, with the gallery's own
/// keys.
final class ReadingPane extends VBox {

    private static final int READ_AT = 1024;

    private final ReadingModel model;
    private final Supplier<KeyMap> keys;
    private final Consumer<GalleryModel.Prompt> ask;
    private final Runnable setup;
    private final AsyncImage picture;
    private final Button back;
    private final Label title = Controls.paragraph("", "title-3");
    private final Label hint = Controls.paragraph("", "muted");
    private final Label said = Controls.paragraph("", "reading-said");

    /// @param keys that people have chosen
    /// @param ask opens the line to type into
    /// @param grid gives the keys back
    /// @param setup leads to the checklist, from where seeds are labelled
    ReadingPane(ReadingModel model, Thumbnails thumbnails, Supplier<KeyMap> keys,
            Consumer<GalleryModel.Prompt> ask, Runnable grid,
            Runnable setup) {
        this.model = model;
        this.keys = keys;
        this.ask = ask;
        this.setup = setup;
        picture = new AsyncImage(thumbnails, 384);
        setId(Ids.READING);
        getStyleClass().addAll("veil", "reading");
        setFocusTraversable(true);
        title.setId(Ids.READING_TITLE);
        said.setId(Ids.READING_SAID);
        back = Controls.button(Ids.READING_BACK, Text.of("reading.back"), this::leave);
        var fitted = new FittedImage(picture, 0);
        VBox.setVgrow(fitted, Priority.ALWAYS);
        getChildren().addAll(title, hint, fitted, said, back);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.mode().subscribe(mode -> {
            show();
            if (mode != ReadingModel.Mode.OFF) {
                requestFocus();
            } else if (getScene() != null) {
                grid.run();
            }
        });
        model.waiting().subscribe(_ -> show());
        model.seeds().subscribe(_ -> show());
        model.turn().subscribe(_ -> show());
    }

    private void pressed(KeyEvent event) {
        Optional<Command> command = Keys.command(event, keys.get());
        command.ifPresent(one -> {
            switch (one) {
                case Command.Classify(int index) -> model.classify(index);
                case Command.Unsure _ -> model.unsure();
                case Command.Name _ -> ask.accept(GalleryModel.Prompt.CLASS);
                case Command.Skip _ -> model.skip();
                case Command.Undo _ -> model.undo();
                case Command.Escape _ -> leave();
                case Command.Accept _ -> model.accept();
                case Command.Flag _,Command.Comment _,Command.Similar _,Command.Find _,Command.Redo _,Command.Move _,Command.Page _,Command.Edge _,Command.SelectAll _,Command.Resize _,Command.Zoom _ -> {
                    // Not here.
                }
            }
            event.consume();
        });
    }

    private void leave() {
        boolean seeding = model.mode().get() == ReadingModel.Mode.SEED;
        model.mode().set(ReadingModel.Mode.OFF);
        if (seeding) {
            setup.run();
        }
    }

    private void show() {
        ReadingModel.Mode mode = model.mode().get();
        Controls.show(this, mode != ReadingModel.Mode.OFF);
        model.image().ifPresentOrElse(image -> picture.show(new Thumbnails.Key(image, READ_AT)),
                picture::clear);
        picture.setVisible(model.image().isPresent());
        back.setText(
                mode == ReadingModel.Mode.SEED ? Text.of("reading.back-setup") : Text.of("reading.back"));
        switch (mode) {
            case OFF -> said.setText("");
            case SEED -> {
                title.setText(model.image().isPresent() ? Text.of("reading.seed")
                        : model.busy() ? Text.of("reading.seed-looking") : Text.of("reading.seed-none"));
                hint.setText(Text.of("reading.seed-why"));
                said.setText(SeedWords.of(model.classes(), model.seeds().get()));
            }
            case SECOND -> {
                title.setText(Text.of("reading.second", model.waiting().get().second().size()));
                hint.setText(Text.of("reading.second-why"));
                said.setText("");
            }
            case SETTLE -> {
                title.setText(Text.of("reading.settle", model.waiting().get().open().size()));
                hint.setText(Text.of("reading.settle-why"));
                said.setText(
                        model.waiting().get().open().stream().findFirst().map(this::describe).orElse(""));
            }
            case REVIEW -> {
                title.setText(Text.of("reading.review", model.left()));
                hint.setText(Text.of("reading.review-why"));
                said.setText(model.doubt().map(this::describe).orElse(""));
            }
        }
    }

    private String describe(Doubt one) {
        return Text.of("reading.doubt", one.annotator(), model.classes().name(one.human()),
                model.classes().name(one.predicted()), one.probability(), one.name());
    }

    private String describe(Disagreement one) {
        String first = one.first().isPresent() ? model.classes().name(one.first().getAsInt())
                : Text.of("reading.unsure");
        return Text.of("reading.differ", one.firstReader(), first, one.secondReader(),
                model.classes().name(one.second()), one.name());
    }
}
