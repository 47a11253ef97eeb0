package io.siloscope.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;

/// The strip of background jobs at the foot of the window; it takes no place while there are none.
final class JobsStrip extends VBox {

    JobsStrip(JobsModel model) {
        setId(Ids.JOBS);
        setAccessibleText(Text.of("jobs.title"));
        getStyleClass().add("jobs-strip");
        getStylesheets().add(Themes.sheet(Screen.class, "shell.css"));
        Controls.follow(this, model.lines(), this::show);
    }

    /// Lines are filled again, not made again, so that a cancel button keeps its focus while numbers change.
    private void show(List<JobLine> lines) {
        while (getChildren().size() > lines.size()) {
            getChildren().removeLast();
        }
        while (getChildren().size() < lines.size()) {
            getChildren().add(new Row(getChildren().size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            ((Row) getChildren().get(i)).fill(lines.get(i));
        }
        Controls.show(this, !lines.isEmpty());
    }

    private static final class Row extends StackPane {

        private final Label title = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final Label pace = new Label();
        private final Button cancel = Controls.button("", Text.of("jobs.cancel"), () -> {}, Styles.SMALL);

        Row(int position) {
            cancel.setId(Ids.JOB_CANCEL + "-" + position);
            pace.getStyleClass().add("muted");
            title.getStyleClass().add("job-title");
            bar.getStyleClass().add(Styles.MEDIUM);
            getStyleClass().add("job");
            getChildren().add(new Ends(new Flow(12, 2, title, bar, pace), cancel));
        }

        void fill(JobLine line) {
            title.setText(line.title());
            bar.setProgress(line.fraction());
            bar.setAccessibleText(line.title() + ": " + line.pace());
            pace.setText(line.pace());
            cancel.setOnAction(_ -> line.job().cancel());
            cancel.setAccessibleText(Text.of("jobs.cancel-of", line.title()));
        }
    }
}
