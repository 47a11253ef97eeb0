package io.siloscope.ui.gallery;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;

/// One line below the gallery to type a class or a comment into. It takes the keys while it is there and gives them back.
final class PromptBar extends VBox {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final int MATCHES = 8;

    private final TextField line = Controls.field(Ids.PROMPT_TEXT, Text.of("prompt.class"), "");
    private final Label hint = Controls.paragraph("", "muted");
    private final Flow found = new Flow(6, 6);
    private final LabelSet classes;
    private final GalleryModel model;
    private final Runnable grid;
    private List<Integer> matches = List.of();
    private int picked;
    private Consumer<String> done = _ -> {};
    /// True until a key was pressed here: the key that led here must not be typed.
    private boolean fresh;

    /// @param grid gives the keys back
    PromptBar(GalleryModel model, Runnable grid) {
        this.model = model;
        this.classes = model.classes();
        this.grid = grid;
        setId(Ids.PROMPT);
        getStyleClass().add("prompt-bar");
        getChildren().addAll(line, found, hint);
        Controls.show(this, false);
        line.textProperty().subscribe(_ -> match());
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        line.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (fresh) {
                event.consume();
            }
            fresh = false;
        });
        model.prompt().subscribe(prompt -> {
            switch (prompt) {
                case NONE -> Controls.show(this, false);
                case CLASS -> open(Text.of("prompt.class"), Text.of("prompt.class-hint"), _ -> classify());
                case COMMENT ->
                    open(Text.of("prompt.comment"), Text.of("prompt.comment-hint"), model::comment);
            }
        });
    }

    private void open(String name, String help, Consumer<String> action) {
        done = action;
        line.setText("");
        line.setPromptText(name);
        line.setAccessibleText(name);
        hint.setText(help);
        match();
        Controls.show(this, true);
        fresh = true;
        line.requestFocus();
    }

    private void pressed(KeyEvent event) {
        fresh = false;
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                String typed = line.getText();
                close();
                done.accept(typed);
            }
            case ESCAPE -> {
                event.consume();
                close();
            }
            case DOWN, UP -> {
                event.consume();
                int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
                picked = matches.isEmpty() ? 0 : Math.floorMod(picked + step, matches.size());
                mark();
            }
            default -> {
                // Typed into the line.
            }
        }
    }

    private void close() {
        model.prompt().set(GalleryModel.Prompt.NONE);
        grid.run();
    }

    private void classify() {
        if (matches.isEmpty()) {
            model.say(Text.of("prompt.no-match"));
        } else {
            model.obey(new Command.Classify(matches.get(picked)));
        }
    }

    private void match() {
        boolean wanted = model.prompt().get() == GalleryModel.Prompt.CLASS;
        matches = wanted ? ClassFinder.find(classes, line.getText(), MATCHES) : List.of();
        picked = 0;
        found.getChildren().setAll(matches.stream().map(index -> {
            var name = new Label(classes.name(index));
            name.getStyleClass().add("match");
            name.setMaxWidth(360);
            return name;
        }).toList());
        Controls.show(found, !matches.isEmpty());
        mark();
    }

    private void mark() {
        for (int i = 0; i < found.getChildren().size(); i++) {
            found.getChildren().get(i).pseudoClassStateChanged(PICKED, i == picked);
        }
    }
}
