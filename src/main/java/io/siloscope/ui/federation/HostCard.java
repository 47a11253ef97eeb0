package io.siloscope.ui.federation;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.dataset.ModelKind;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Choices;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Form;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.HostRequest;

/// The form to host a run.
final class HostCard extends VBox {

    private final Form form = new Form();
    private final ChoiceBox<ModelKind> model = Choices.of(Ids.HOST_MODEL, plain(Text.of("host.model")),
            List.of(ModelKind.values()), ModelKind.CNN4, RunWords::of);
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
        Label title = Controls.paragraph(Text.of("host.title"), "title-4");
        takePart.setSelected(true);
        takePart.setMnemonicParsing(true);
        address.textProperty().bindBidirectional(federation.address());
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
        var like = Controls.paragraph("", "muted");
        federation.plan().subscribe(plan -> {
            plan.ifPresent(this::fill);
            Controls.show(like, plan.isPresent());
            like.setText(plan.isPresent() ? Text.of("host.like") : "");
        });
        getChildren().addAll(title, Controls.paragraph(Text.of("host.sentence"), "muted"), like, form,
                takePart,
                forecast, Controls.notice(Ids.HOST_COMPLAINT, federation.hostComplaint(), "complaint"),
                start);
    }

    /// The keys go to the first question.
    @Override
    public void requestFocus() {
        model.requestFocus();
    }

    private static ChoiceBox<String> choice(String id, String name, List<String> values) {
        return Choices.of(id, plain(name), values, values.getFirst(), RunWords::of);
    }

    /// Fills the form in like an earlier run.
    private void fill(HostRequest like) {
        model.setValue(like.recipe().model());
        choose(strategy, like.strategy());
        choose(compression, like.compression());
        rounds.getValueFactory().setValue(like.rounds());
        sites.getValueFactory().setValue(like.sites());
        quorum.getValueFactory().setValue(like.quorum());
        deadline.getValueFactory().setValue((int) Math.max(1, like.deadline().toMinutes()));
        seed.getValueFactory().setValue(Math.clamp(like.seed(), 0, Integer.MAX_VALUE));
    }

    /// A value of the command line may not be among those that are offered.
    private static void choose(ChoiceBox<String> box, String value) {
        if (!box.getItems().contains(value)) {
            box.getItems().add(value);
        }
        box.setValue(value);
    }

    private HostForm filled() {
        return new HostForm(model.getValue(), strategy.getValue(), compression.getValue(), rounds.getValue(),
                sites.getValue(), quorum.getValue(),
                deadline.getValue(), port.getValue(), address.getText(), takePart.isSelected(),
                seed.getValue());
    }

    private void row(String name, Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        form.row(name, control);
    }

    private static Spinner<Integer> number(String id, String name, int low, int high, int value) {
        return Controls.number(id, plain(name), low, high, value);
    }

    private static String plain(String mnemonic) {
        return mnemonic.replaceFirst("_", "");
    }
}
