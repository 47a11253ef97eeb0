package io.siloscope.ui.federation;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.dataset.ModelKind;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Titles;

/// The form to host a run.
final class HostCard extends VBox {

    private final GridPane form = new GridPane(12, 8);
    private final ChoiceBox<ModelKind> model = new ChoiceBox<>();
    private final ChoiceBox<String> strategy = choice(Ids.HOST_STRATEGY, Text.of("host.strategy"),
            List.of("fedavg", "fedprox", "fednova", "median", "trimmed-mean", "krum"));
    private final ChoiceBox<String> compression = choice(Ids.HOST_COMPRESSION, Text.of("host.compression"),
            List.of("none", "fp16", "int8"));
    private final Label forecast = Controls.paragraph("", "muted");
    private final Spinner<Integer> rounds = number(Ids.HOST_ROUNDS, Text.of("host.rounds"), 1, 1000, 20);
    private final Spinner<Integer> sites = number(Ids.HOST_SITES, Text.of("host.sites"), 1, 100, 3);
    private final Spinner<Integer> quorum = number(Ids.HOST_QUORUM, Text.of("host.quorum"), 1, 100, 2);
    private final Spinner<Integer> deadline = number(Ids.HOST_DEADLINE, Text.of("host.deadline"), 1, 1440,
            10);
    private final Spinner<Integer> port = number(Ids.HOST_PORT, Text.of("host.port"), 0, 65535, 8443);
    private final Spinner<Integer> seed = number(Ids.HOST_SEED, Text.of("host.seed"), 0, Integer.MAX_VALUE,
            1);
    private final TextField address = Controls.field(Ids.HOST_ADDRESS, plain(Text.of("host.address")), "");
    private final CheckBox takePart = Controls.named(Ids.HOST_TAKE_PART,
            new CheckBox(Text.of("host.take-part")));

    HostCard(FederationModel federation) {
        getStyleClass().add("panel");
        var title = new Label(Text.of("host.title"));
        title.getStyleClass().add("title-4");
        takePart.setSelected(true);
        takePart.setMnemonicParsing(true);
        address.textProperty().bindBidirectional(federation.address());
        models();
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        row(Text.of("host.model"), model);
        row(Text.of("host.strategy"), strategy);
        row(Text.of("host.compression"), compression);
        row(Text.of("host.rounds"), rounds);
        row(Text.of("host.sites"), sites);
        row(Text.of("host.quorum"), quorum);
        row(Text.of("host.deadline"), deadline);
        row(Text.of("host.address"), address);
        row(Text.of("host.port"), port);
        row(Text.of("host.seed"), seed);
        var start = Controls.button(Ids.HOST, Text.of("host.start"), () -> federation.host(filled()),
                Styles.ACCENT);
        start.disableProperty().bind(federation.busy());
        forecast.setId(Ids.HOST_FORECAST);
        Runnable ask = () -> federation.forecast(model.getValue(), rounds.getValue(), sites.getValue());
        model.valueProperty().subscribe(_ -> ask.run());
        rounds.valueProperty().subscribe(_ -> ask.run());
        sites.valueProperty().subscribe(_ -> ask.run());
        federation.forecast().subscribe(told -> forecast.setText(told.map(one -> Text.of("host.forecast",
                one.modelMegabytes(), one.megabytes(), one.iterativeMegabytes())).orElse("")));
        getChildren().addAll(title, Controls.paragraph(Text.of("host.sentence"), "muted"), form, takePart,
                forecast,
                start);
    }

    private static ChoiceBox<String> choice(String id, String name, List<String> values) {
        var box = new ChoiceBox<String>();
        box.setId(id);
        box.setAccessibleText(plain(name));
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
        box.setConverter(new Titles<>(HostCard::word));
        return box;
    }

    private static String word(String value) {
        return switch (value) {
            case "fedavg" -> Text.of("strategy.fedavg");
            case "fedprox" -> Text.of("strategy.fedprox");
            case "fednova" -> Text.of("strategy.fednova");
            case "median" -> Text.of("strategy.median");
            case "trimmed-mean" -> Text.of("strategy.trimmed-mean");
            case "krum" -> Text.of("strategy.krum");
            case "none" -> Text.of("compression.none");
            case "fp16" -> Text.of("compression.fp16");
            case "int8" -> Text.of("compression.int8");
            default -> value;
        };
    }

    private HostForm filled() {
        return new HostForm(model.getValue(), strategy.getValue(), compression.getValue(), rounds.getValue(),
                sites.getValue(), quorum.getValue(),
                deadline.getValue(), port.getValue(), address.getText(), takePart.isSelected(),
                seed.getValue());
    }

    private void models() {
        model.setId(Ids.HOST_MODEL);
        model.setAccessibleText(plain(Text.of("host.model")));
        model.setConverter(new Titles<>(HostCard::describe));
        model.getItems().setAll(ModelKind.values());
        model.setValue(ModelKind.CNN4);
    }

    private static String describe(ModelKind kind) {
        return switch (kind) {
            case CNN4 -> Text.of("host.cnn4");
            case FAST_RESNET8 -> Text.of("host.fast-resnet8");
            case KAFAL_RESNET8 -> Text.of("host.kafal-resnet8");
            case LINEAR -> Text.of("host.linear");
        };
    }

    private void row(String name, Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        Label label = Controls.labelFor(control, name);
        form.addRow(form.getRowCount(), label, control);
    }

    private static Spinner<Integer> number(String id, String name, int low, int high, int value) {
        return Controls.number(id, plain(name), low, high, value);
    }

    private static String plain(String mnemonic) {
        return mnemonic.replaceFirst("_", "");
    }
}
