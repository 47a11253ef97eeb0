package io.siloscope.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Choices;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Form;
import io.siloscope.ui.fx.Language;
import io.siloscope.ui.fx.Pages;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Theme;
import io.siloscope.workbench.Workbench;

/// How the window looks, and who labels in the open silo. Everything holds at once.
final class SettingsView extends ScrollPane {

    SettingsView(ShellModel model, Optional<Session> session) {
        setId(Ids.SETTINGS);
        Pages.prepare(this);
        Label title = Controls.paragraph(Text.of("settings.title"), "title-2");
        Settings now = model.settings().get();
        var look = new Form();
        look.row(Text.of("settings.theme"),
                choice(Ids.THEME, Text.of("settings.theme"), List.of(Theme.values()), now.theme(),
                        SettingsView::title, model::choose));
        look.row(Text.of("settings.language"),
                choice(Ids.LANGUAGE, Text.of("settings.language"), List.of(Language.values()), now.language(),
                        SettingsView::title,
                        model::choose));
        look.row(Text.of("settings.scale"),
                choice(Ids.SCALE, Text.of("settings.scale"), Settings.SCALES, now.scale(),
                        scale -> Text.of("settings.percent", scale),
                        model::scale));
        var page = new VBox(title, panel(Text.of("settings.look"), look),
                panel(Text.of("settings.keys"), new KeysPane(model)));
        page.getStyleClass().add("page");
        session.ifPresent(one -> page.getChildren().add(panel(Text.of("settings.silo"), silo(one))));
        setContent(page);
    }

    private static Form silo(Session session) {
        Workbench workbench = session.workbench();
        TextField annotator = Controls.field(Ids.ANNOTATOR, Text.of("settings.annotator"), "");
        annotator.setText(workbench.annotator());
        annotator.setPrefColumnCount(14);
        annotator.focusedProperty().subscribe(focused -> {
            if (!focused && !annotator.getText().isBlank()
                    && !annotator.getText().strip().equals(workbench.annotator())) {
                session.annotator(annotator.getText());
            }
        });
        annotator.setOnAction(_ -> session.annotator(annotator.getText()));
        var form = new Form();
        form.row(Text.of("settings.annotator"), annotator, Text.of("settings.annotator-why"));
        form.row(Text.of("settings.budget"), percent(Ids.BUDGET_SHARE, Text.of("settings.budget"),
                session.budgetShare(), session::budgetShare), Text.of("settings.budget-why"));
        form.row(Text.of("settings.audit"), percent(Ids.AUDIT_SHARE, Text.of("settings.audit"),
                workbench.secondReading().share(), session::auditShare), Text.of("settings.audit-why"));
        return form;
    }

    private static Spinner<Integer> percent(String id, String name, double share, Consumer<Double> keep) {
        Spinner<Integer> spinner = Controls.number(id, name, 0, 100, (int) Math.round(100 * share));
        spinner.valueProperty().addListener((_, _, value) -> keep.accept(value / 100.0));
        return spinner;
    }

    private static VBox panel(String title, Node content) {
        Label heading = Controls.paragraph(title, "title-4");
        var panel = new VBox(heading, content);
        panel.getStyleClass().add("panel");
        return panel;
    }

    private static <T> ChoiceBox<T> choice(String id, String name, List<T> values, T value,
            Function<T, String> title, Consumer<T> chosen) {
        ChoiceBox<T> choice = Choices.of(id, name.replaceFirst("_", ""), values, value, title);
        choice.valueProperty().addListener((_, _, next) -> chosen.accept(next));
        return choice;
    }

    private static String title(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Text.of("theme.system");
            case LIGHT -> Text.of("theme.light");
            case DARK -> Text.of("theme.dark");
            case CONTRAST -> Text.of("theme.contrast");
        };
    }

    private static String title(Language language) {
        return switch (language) {
            case SYSTEM -> Text.of("language.system");
            case ENGLISH -> Text.of("language.english");
            case GERMAN -> Text.of("language.german");
        };
    }
}
