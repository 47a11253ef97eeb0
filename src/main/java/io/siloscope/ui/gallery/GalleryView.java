package io.siloscope.ui.gallery;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.EmptyState;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;

/// The refinement screen: budget and classes above, the grid, and why beside it.
public final class GalleryView extends StackPane {

    /// The width, in heights of letters, from which on there is room beside the images.
    private static final double ROOM = 44;

    private final GalleryModel model;
    private final TileGrid grid;
    private final ReadingPane pane;
    /// True when the keys are to come here once there are images.
    private boolean asked;

    /// @param setup leads to the checklist
    /// @param federate leads to the runs, which is what follows
    public GalleryView(GalleryModel model, Themes themes, Runnable setup, Runnable federate) {
        this.model = model;
        setId(Ids.REFINE);
        getStyleClass().add("refine");
        getStylesheets().add(Themes.sheet(GalleryView.class, "gallery.css"));
        grid = new TileGrid(model.deck(), model.classes(), model.thumbnails(), themes, model.tile(),
                model::layout);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);

        var legend = new Legend(model.classes(), themes, index -> {
            model.obey(new Command.Classify(index));
            requestFocus();
        });
        var filters = new FilterBar(model, grid::requestFocus);
        model.onFind(filters::find);
        var budget = new BudgetBar(model, grid::requestFocus);
        var header = new VBox(budget, legend, filters);
        header.getStyleClass().add("refine-header");

        var why = new WhyPane(model);
        // With large letters in a small window the images come first; the pane returns with the room.
        Runnable room = () -> Controls.show(why, model.reading().mode().get() == ReadingModel.Mode.OFF
                && (getWidth() == 0 || getWidth() > ROOM * themes.letters().get()));
        model.reading().mode().subscribe(_ -> room.run());
        widthProperty().subscribe(_ -> room.run());
        var zoom = new ZoomPane(model.thumbnails());
        model.deck().revision().subscribe(_ -> {
            why.focus(model.deck().focused());
            zoom.show(model.zoom().get(), model.deck().focused());
        });
        model.zoom().subscribe(visible -> zoom.show(visible, model.deck().focused()));
        model.why().subscribe(why::show);

        var none = new EmptyState(Text.of("refine.none"), Text.of("refine.none-why"));
        none.setMouseTransparent(true);
        pane = new ReadingPane(model.reading(), model.thumbnails(), model.keys()::get, model.prompt()::set,
                grid::requestFocus,
                setup);
        var body = new BorderPane(new StackPane(grid, none, zoom, pane));
        body.setTop(header);
        var answered = new DoneBar(federate);
        body.setBottom(new VBox(new StatusLine(model), new PromptBar(model, this::requestFocus),
                new BrokenBar(model), answered));
        body.setRight(why);
        var empty = new EmptyState(Text.of("refine.empty"), Text.of("refine.empty-why"),
                Controls.button(Ids.GO_SETUP, Text.of("refine.setup"), setup));
        getChildren().addAll(body, empty);
        Runnable choose = () -> {
            boolean reading = model.reading().mode().get() != ReadingModel.Mode.OFF;
            Controls.show(budget, !reading);
            Controls.show(filters, !reading);
            Controls.show(answered, !reading && model.size() > 0 && model.open() == 0);
            boolean nothing = model.size() == 0 && !reading;
            Controls.show(body, !nothing);
            Controls.show(empty, nothing && model.loaded().get());
            Controls.show(none, !nothing && model.deck().size() == 0);
            if (asked && !nothing) {
                requestFocus();
            }
        };
        model.deck().revision().subscribe(_ -> choose.run());
        model.loaded().subscribe(_ -> choose.run());
        model.reading().mode().subscribe(_ -> choose.run());
    }

    /// The keys go to the images: there is nothing else to type into here.
    @Override
    public void requestFocus() {
        Node keys = model.reading().mode().get() == ReadingModel.Mode.OFF ? grid : pane;
        keys.requestFocus();
        asked = getScene() == null || !keys.equals(getScene().getFocusOwner());
    }

    private void pressed(KeyEvent event) {
        Keys.command(event, model.keys().get()).ifPresent(command -> {
            event.consume();
            model.obey(command);
        });
    }
}
