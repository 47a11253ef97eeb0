package io.siloscope.ui.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Pages;
import io.siloscope.ui.fx.PathField;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.ui.gallery.SeedWords;
import io.siloscope.ui.setup.Checklist.Step;
import io.siloscope.workbench.ImportReport;

/// The checklist on screen.
public final class SetupView extends BorderPane {

    private static final int LISTED = 50;
    private static final int REFUSED = 12;

    private final Map<Step, StepCard> cards = new EnumMap<>(Step.class);
    private final Flow seeds = new Flow(8, 8);
    private final Label regions = Controls.paragraph("", "muted");
    private final Button open = Controls.button(Ids.GO_REFINE, Text.of("setup.refine"), () -> {});
    private final RefusalList refusals = new RefusalList();
    private final SetupModel model;
    private Optional<Step> now = Optional.empty();
    /// True once the silo was read.
    private boolean known;
    /// True when the keys are to come here as soon as it is known what comes next, and that can be done.
    private boolean awaited;
    /// The button that the keys are to return to.
    private Optional<Button> asked = Optional.empty();

    /// @param label leads to labelling seeds by hand
    /// @param refine leads to the gallery
    public SetupView(SetupModel model, Runnable label, Runnable refine) {
        this.model = model;
        setId(Ids.SETUP);
        getStylesheets().add(Themes.sheet(SetupView.class, "setup.css"));
        Label title = Controls.paragraph(Text.of("setup.title"), "title-2");
        // Above the page and not on it, where it could be out of sight.
        Label outcome = Controls.notice(Ids.SETUP_OUTCOME, model.outcome(), "outcome");
        outcome.setMaxWidth(Double.MAX_VALUE);
        add(Step.CLASSES, Text.of("setup.classes"));
        add(Step.IMAGES, Text.of("setup.images"), importing());
        add(Step.EMBED, Text.of("setup.embed"), embedding());
        add(Step.SEED, Text.of("setup.seed"), seeds, regions, seeding(label));
        add(Step.SUGGEST, Text.of("setup.suggest"), suggesting(refine));
        var page = new VBox(title);
        page.getChildren().addAll(cards.values());
        page.getStyleClass().add("page");
        var scroll = new ScrollPane(page);
        Pages.prepare(scroll);
        setTop(outcome);
        setCenter(scroll);
        model.refusals().subscribe(refusals::show);
        model.coverage().subscribe(report -> {
            regions.setText(report.regions() == 0 ? "" : SeedWords.regions(report));
            Controls.show(regions, report.regions() > 0 && model.stock().get().status().seeds() > 0);
        });
        model.stock().subscribe(this::show);
        model.busy().subscribe(busy -> {
            if (!busy && awaited && known && !typing()) {
                requestFocus();
            }
        });
    }

    private void show(Stock stock) {
        Checklist checklist = Checklist.of(stock);
        cards.forEach((step, card) -> card.show(checklist.item(step)));
        // Before the silo was read there is nothing to lead to.
        if (!stock.status().name().isEmpty()) {
            lead(checklist);
        }
        seeds.getChildren().setAll(stock.classes().names().stream().limit(LISTED).map(name -> {
            int count = stock.seeds().get(stock.classes().index(name).orElseThrow());
            var chip = new Label(Text.of("setup.seed.class", name, count));
            chip.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            chip.getStyleClass().add(count == 0 ? "chip-empty" : "chip");
            return chip;
        }).toList());
        Controls.show(seeds, stock.status().seeds() > 0);
    }

    /// When a step is done, the keys and the eyes are led to the next one, unless they are busy elsewhere.
    private void lead(Checklist checklist) {
        Optional<Step> next = cards.keySet().stream()
                .filter(step -> checklist.item(step).state() == Checklist.State.NOW).findFirst();
        boolean onward = awaited || (known && !next.equals(now) && !typingElsewhere());
        known = true;
        now = next;
        if (onward && getScene() != null) {
            requestFocus();
        }
    }

    /// The keys go to what is to be done next; after the last step that is Refine.
    @Override
    public void requestFocus() {
        applyCss();
        layout();
        now.map(cards::get).ifPresentOrElse(card -> awaited = !card.takeFocus(), () -> {
            awaited = !known;
            open.requestFocus();
        });
    }

    private void add(Step step, String title, Node... content) {
        cards.put(step, new StepCard(id(step), step.number(), title, content));
    }

    private static String id(Step step) {
        return switch (step) {
            case CLASSES -> Ids.STEP_CLASSES;
            case IMAGES -> Ids.STEP_IMAGES;
            case EMBED -> Ids.STEP_EMBED;
            case SEED -> Ids.STEP_SEED;
            case SUGGEST -> Ids.STEP_SUGGEST;
        };
    }

    private Node importing() {
        var folder = new PathField(Ids.IMPORT_FOLDER, Text.of("setup.images.folder"),
                Text.of("setup.images.prompt"), PathField.Kind.EITHER);
        folder.text().setOnAction(_ -> model.importFrom(folder.path()));
        folder.text().textProperty().bindBidirectional(model.source());
        Button look = asking(Ids.IMPORT_LOOK, Text.of("setup.images.look"),
                () -> model.lookInto(folder.path()));
        var rows = new VBox(folder, new Flow(8, 8, action(Ids.IMPORT, Text.of("setup.images.do"),
                () -> model.importFrom(folder.path())), look), new PreviewPane(model), refusals);
        rows.getStyleClass().add("rows");
        return rows;
    }

    private Node embedding() {
        var group = new ToggleGroup();
        var starter = Controls.named(Ids.ENCODER_STARTER, new RadioButton(Text.of("setup.embed.starter")));
        var other = Controls.named(Ids.ENCODER_FILE_CHOICE, new RadioButton(Text.of("setup.embed.file")));
        starter.setWrapText(true);
        starter.setToggleGroup(group);
        other.setToggleGroup(group);
        starter.setSelected(true);
        var file = new PathField(Ids.ENCODER_FILE, Text.of("setup.embed.file-name"),
                Text.of("setup.embed.file-prompt"), PathField.Kind.FILE);
        file.disableProperty().bind(other.selectedProperty().not());
        Button measure = asking(Ids.ENCODER_MEASURE, Text.of("setup.embed.measure"),
                () -> model.measure(starter.isSelected(), file.path()));
        var actions = new VBox(starter, other, file,
                new Flow(8, 8, action(Ids.EMBED, Text.of("setup.embed.do"), () -> {
                    if (other.isSelected()) {
                        model.embedWithFile(file.path());
                    } else {
                        model.embedWithStarter();
                    }
                }), measure));
        actions.getStyleClass().add("step-actions");
        return actions;
    }

    private Node seeding(Runnable label) {
        var byHand = Controls.button(Ids.SEED_BY_HAND, Text.of("setup.seed.by-hand"), label, Styles.ACCENT);
        byHand.disableProperty().bind(model.busy()
                .or(Bindings.createBooleanBinding(() -> model.stock().get().status().embedded() == 0,
                        model.stock())));
        var imported = Controls.button(Ids.SEED, Text.of("setup.seed.do"), model::seed);
        imported.disableProperty().bind(model.busy());
        return new Flow(8, 8, byHand, imported);
    }

    private Node suggesting(Runnable refine) {
        open.setOnAction(_ -> refine.run());
        open.disableProperty().bind(model.stock().map(stock -> stock.status().suggested() == 0));
        return new Flow(8, 8, action(Ids.SUGGEST, Text.of("setup.suggest.do"), model::suggest), open);
    }

    /// A button whose work leaves its step where it is: the keys return to it afterwards, unless somebody types by then.
    private Button asking(String id, String text, Runnable run) {
        var button = Controls.button(id, text, run);
        button.disableProperty().bind(model.busy());
        button.addEventHandler(ActionEvent.ACTION, _ -> asked = Optional.of(button));
        model.busy().subscribe(busy -> {
            if (!busy && asked.filter(button::equals).isPresent()) {
                asked = Optional.empty();
                if (!typing()) {
                    button.requestFocus();
                }
            }
        });
        return button;
    }

    /// Whoever typed into the step that is done now does not type any more.
    private boolean typingElsewhere() {
        return typing() && now.map(cards::get)
                .filter(done -> Controls.isWithin(getScene().getFocusOwner(), done)).isEmpty();
    }

    private boolean typing() {
        return getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    }

    private Button action(String id, String text, Runnable run) {
        var button = Controls.button(id, text, run, Styles.ACCENT);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.busy());
        return button;
    }

    /// The files that were left out, each with its reason; long lists are cut and say so.
    private static final class RefusalList extends VBox {

        RefusalList() {
            setId(Ids.REFUSALS);
            getStyleClass().addAll("panel", "refusals");
        }

        void show(List<ImportReport.Refusal> refused) {
            Controls.show(this, !refused.isEmpty());
            var title = new Label(Text.of("setup.refused", refused.size()));
            title.getStyleClass().add("field-name");
            getChildren().setAll(title);
            refused.stream().limit(REFUSED).forEach(one -> getChildren()
                    .add(Controls.paragraph(Text.of("setup.refusal", one.name(), one.reason()))));
            if (refused.size() > REFUSED) {
                getChildren().add(new Label(Text.of("setup.refused-more", refused.size() - REFUSED)));
            }
        }
    }
}
