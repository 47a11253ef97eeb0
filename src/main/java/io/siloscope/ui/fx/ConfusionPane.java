package io.siloscope.ui.fx;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Tweaks;
import io.siloscope.dataset.LabelSet;
import io.siloscope.workbench.Confusion;
import io.siloscope.workbench.ModelReview;

/// How a model answers each class of this silo: a matrix of counts with each class's recall; of many classes, those with the
/// lowest recall.
public final class ConfusionPane extends VBox {

    private static final int MATRIX = 12;
    private static final double STRONGEST = 0.45;

    private final Label title = Controls.paragraph("", "field-name");
    private final GridPane grid = new GridPane(4, 4);
    private final LabelSet classes;

    public ConfusionPane(String id, LabelSet classes) {
        super(8);
        this.classes = classes;
        setId(id);
        getStyleClass().add("confusion");
        getStylesheets().add(Themes.sheet(ConfusionPane.class, "confusion.css"));
        var wide = new ScrollPane(grid);
        wide.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        wide.setFitToHeight(true);
        wide.getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "confusion-table");
        getChildren().addAll(title, wide);
    }

    /// Shows what a model was found to answer.
    public void show(ModelReview review) {
        Confusion confusion = review.confusion();
        grid.getChildren().clear();
        if (confusion.images() == 0) {
            title.setText(Text.of("confusion.none"));
            return;
        }
        title.setText(switch (review.basis()) {
            case TEST -> Text.of("confusion.test", confusion.images(), confusion.accuracy());
            case VALIDATION -> Text.of("confusion.validation", confusion.images(), confusion.accuracy());
            case LABELLED -> Text.of("confusion.labelled", confusion.images(), confusion.accuracy());
        });
        if (confusion.classes() <= MATRIX) {
            matrix(confusion);
        } else {
            lowest(confusion);
        }
    }

    private void matrix(Confusion confusion) {
        int classCount = confusion.classes();
        grid.add(text(Text.of("confusion.right-answer"), "muted"), 0, 0);
        for (int c = 0; c < classCount; c++) {
            grid.add(centred(String.valueOf(c + 1), "muted"), 1 + c, 0);
        }
        grid.add(centred(Text.of("confusion.recall"), "muted"), 1 + classCount, 0);
        for (int right = 0; right < classCount; right++) {
            grid.add(name(right), 0, 1 + right);
            for (int answer = 0; answer < classCount; answer++) {
                grid.add(cell(confusion, right, answer), 1 + answer, 1 + right);
            }
            grid.add(centred(recall(confusion, right), "recall"), 1 + classCount, 1 + right);
        }
    }

    private Node cell(Confusion confusion, int right, int answer) {
        int count = confusion.counts().get(right).get(answer);
        int total = confusion.total(right);
        var tint = new Region();
        tint.getStyleClass().add(right == answer ? "tint-right" : "tint-wrong");
        tint.setOpacity(total == 0 ? 0 : STRONGEST * count / total);
        var words = new Label(count == 0 ? "" : String.valueOf(count));
        var cell = new StackPane(tint, words);
        cell.getStyleClass().add("confusion-cell");
        cell.setAccessibleText(Text.of("confusion.cell", classes.name(right), classes.name(answer), count));
        return cell;
    }

    private void lowest(Confusion confusion) {
        grid.addRow(0, text(Text.of("confusion.right-answer"), "muted"),
                text(Text.of("confusion.images"), "muted"),
                text(Text.of("confusion.recall"), "muted"), text(Text.of("confusion.taken-for"), "muted"));
        List<Integer> worst = IntStream.range(0, confusion.classes()).boxed()
                .filter(c -> confusion.total(c) > 0).sorted(Comparator.comparingDouble(confusion::recall))
                .limit(MATRIX).toList();
        for (int i = 0; i < worst.size(); i++) {
            int right = worst.get(i);
            List<Integer> row = confusion.counts().get(right);
            String taken = IntStream.range(0, row.size()).boxed().filter(c -> c != right && row.get(c) > 0)
                    .max(Comparator.comparingInt(row::get)).map(classes::name).orElse("–");
            grid.addRow(1 + i, name(right), text(String.valueOf(confusion.total(right)), "muted"),
                    text(recall(confusion, right), "recall"), text(taken, "muted"));
        }
    }

    private Label name(int index) {
        Label name = Controls.name(Text.of("confusion.class", index + 1, classes.name(index)),
                "confusion-name");
        name.setMaxWidth(240);
        return name;
    }

    private static String recall(Confusion confusion, int right) {
        double recall = confusion.recall(right);
        return Double.isNaN(recall) ? "–" : Text.of("confusion.percent", recall);
    }

    private static Node centred(String words, String style) {
        return new StackPane(text(words, style));
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
