package io.siloscope.ui.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Times;
import io.siloscope.workbench.QueueItem;

/// The focused image large, and why it got its label: the similarity of each class and the labelled neighbours.
final class WhyPane extends ScrollPane {

    private static final int LARGE = 256;
    private static final int SMALL = 64;
    private static final int CLASSES = 8;
    private static final int NEIGHBOURS = 10;
    private static final int EVENTS = 12;

    private final LabelSet classes;
    private final AsyncImage picture;
    private final Label title = Controls.paragraph("", "why-title");
    private final Label status = Controls.paragraph("", "muted");
    private final GridPane bars = new GridPane(8, 4);
    private final Flow neighbours = new Flow(8, 8);
    private final Label name = Controls.paragraph("", "muted");
    private final VBox said = new VBox();
    private final VBox reasons;
    private final Thumbnails thumbnails;

    WhyPane(GalleryModel model) {
        this.classes = model.classes();
        this.thumbnails = model.thumbnails();
        picture = new AsyncImage(thumbnails, LARGE);
        setId(Ids.WHY);
        getStyleClass().addAll("why", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        bars.getColumnConstraints().addAll(new ColumnConstraints(112, 136, 136), wide,
                new ColumnConstraints(48));
        reasons = new VBox(heading(Text.of("refine.similarities")), bars,
                heading(Text.of("refine.neighbours")), neighbours);
        reasons.getStyleClass().add("why-page");
        name.setId(Ids.WHY_NAME);
        said.setId(Ids.WHY_HISTORY);
        said.getStyleClass().add("why-list");
        var page = new VBox(picture, title, status, name, reasons, said, new StepsPane(model));
        page.getStyleClass().add("why-page");
        setContent(page);
    }

    /// The image itself, at once; reasons follow.
    void focus(Optional<QueueItem> item) {
        setVisible(item.isPresent());
        item.ifPresent(one -> {
            picture.show(new Thumbnails.Key(one.image(), LARGE));
            title.setText(classes.name(one.shownClass()));
            name.setText(one.name());
            status.setText(one.human().map(label -> Text.of("refine.labelled-by", label.source().giver(),
                    Times.moment(label.at())))
                    .orElse(Text.of("refine.suggested", one.rank(), one.of())));
        });
    }

    void show(Optional<Why> why) {
        Controls.show(reasons, why.isPresent());
        said.getChildren().clear();
        why.ifPresent(one -> {
            showBars(one.similarities());
            neighbours.getChildren().setAll(one.neighbours().stream().limit(NEIGHBOURS)
                    .map(near -> neighbour(near.image(), near.classIndex(), near.distance())).toList());
            showSaid(one);
        });
    }

    private void showSaid(Why why) {
        if (!why.comments().isEmpty()) {
            said.getChildren().add(heading(Text.of("refine.comments")));
            why.comments().forEach(text -> said.getChildren().add(Controls.paragraph("✎ " + text)));
        }
        if (!why.history().isEmpty()) {
            said.getChildren().add(heading(Text.of("refine.history")));
            why.history().reversed().stream().limit(EVENTS).forEach(event -> said.getChildren()
                    .add(Controls.paragraph(Text.of("refine.event", Times.moment(event.at()),
                            event.annotator(), Words.of(event.kind()), event.after().orElse("–")), "muted")));
        }
    }

    private void showBars(double[] values) {
        bars.getChildren().clear();
        double low = IntStream.range(0, values.length).mapToDouble(i -> values[i]).filter(Double::isFinite)
                .min()
                .orElse(0);
        double high = IntStream.range(0, values.length).mapToDouble(i -> values[i]).filter(Double::isFinite)
                .max()
                .orElse(1);
        List<Integer> best = IntStream.range(0, values.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Double.isNaN(values[i])
                        ? Double.NEGATIVE_INFINITY
                        : values[i]).reversed())
                .limit(CLASSES).toList();
        for (int row = 0; row < best.size(); row++) {
            int index = best.get(row);
            String name = classes.name(index);
            String number = Double.isNaN(values[index]) ? Text.of("refine.no-seed")
                    : Text.of("refine.similarity", values[index]);
            var bar = new ProgressBar(share(values[index], low, high));
            bar.setPrefWidth(60);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(Text.of("refine.similarity-of", name, number));
            var value = new Label(number);
            value.getStyleClass().add("muted");
            value.setMinWidth(USE_PREF_SIZE);
            bars.addRow(row, Controls.name(name), bar, value);
        }
    }

    /// Similarities lie close together: the bars stretch from a little below the lowest to the highest.
    private static double share(double value, double low, double high) {
        if (!Double.isFinite(value)) {
            return 0;
        }
        return high > low ? 0.08 + 0.92 * (value - low) / (high - low) : 1;
    }

    private Node neighbour(ImageId image, int classIndex, double distance) {
        var near = new AsyncImage(thumbnails, SMALL);
        near.show(new Thumbnails.Key(image, TileSize.decoded(SMALL)));
        Label name = Controls.name(classes.name(classIndex));
        name.setMaxWidth(SMALL + 16);
        var far = new Label(Text.of("refine.distance", distance));
        far.getStyleClass().add("muted");
        var box = new VBox(near, name, far);
        box.setAccessibleText(Text.of("refine.neighbour", name.getText(), distance));
        box.getStyleClass().add("neighbour");
        return box;
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("field-name");
        return heading;
    }
}
