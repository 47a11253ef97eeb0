package io.siloscope.ui.federation;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.workbench.Member;
import io.siloscope.workbench.Member.Standing;
import io.siloscope.workbench.RunState.SiteState;

/// The sites of a hosted run, and what its host may do about the one that is chosen.
final class SitesPane extends VBox {

    private final SiteTable table;
    private final Label standing = Controls.paragraph("", "muted");
    private final Button pause;
    private final Button remove;
    private final Button admit;
    private final Flow actions;
    private List<Member> members = List.of();

    SitesPane(FederationModel model, Themes themes) {
        table = new SiteTable(themes);
        getStyleClass().add("rows");
        standing.setId(Ids.SITE_STANDING);
        pause = button(Ids.SITE_PAUSE, Text.of("sites.pause"), model, Standing.PAUSED);
        remove = button(Ids.SITE_REMOVE, Text.of("sites.remove"), model, Standing.REMOVED);
        admit = button(Ids.SITE_ADMIT, Text.of("sites.admit"), model, Standing.ADMITTED);
        var more = Controls.button(Ids.SITE_INVITE, Text.of("sites.invite"), model::inviteMore);
        actions = new Flow(8, 8, pause, remove, admit, more);
        getChildren().addAll(table, actions, standing);
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> enable());
        model.members().subscribe(now -> {
            members = now;
            enable();
        });
    }

    /// @param over true when the run has ended, and nothing can be done about its sites any more
    void show(List<SiteState> sites, boolean over) {
        table.show(sites);
        Controls.show(actions, !over);
    }

    private Button button(String id, String text, FederationModel model, Standing wanted) {
        return Controls.button(id, text, () -> model.set(new Member(table.chosen(), wanted)));
    }

    private void enable() {
        Optional<Standing> chosen = members.stream().filter(one -> one.name().equals(table.chosen()))
                .map(Member::standing).findFirst();
        pause.setDisable(chosen.filter(now -> now == Standing.ADMITTED).isEmpty());
        remove.setDisable(chosen.filter(now -> now != Standing.REMOVED).isEmpty());
        admit.setDisable(chosen.filter(now -> now != Standing.ADMITTED).isEmpty());
        String words = String.join(" ", members.stream().flatMap(one -> words(one).stream()).toList());
        standing.setText(words);
        Controls.show(standing, !words.isEmpty());
    }

    private static Optional<String> words(Member member) {
        return switch (member.standing()) {
            case ADMITTED -> Optional.empty();
            case PAUSED -> Optional.of(Text.of("sites.paused", member.name()));
            case REMOVED -> Optional.of(Text.of("sites.removed", member.name()));
        };
    }
}
