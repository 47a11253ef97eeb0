package io.siloscope.ui.shell;

import java.util.function.Consumer;

import io.siloscope.ui.federation.FederationModel;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Calm;
import io.siloscope.ui.gallery.GalleryModel;
import io.siloscope.ui.map.MapModel;
import io.siloscope.ui.runs.RunsModel;
import io.siloscope.ui.setup.SetupModel;
import io.siloscope.workbench.Workbench;
import io.siloscope.workbench.WorkbenchEvent;

/// One open silo on screen: a model for each screen, and the one listener that tells them what changed.
public final class Session {

    private final Workbench workbench;
    private final Backstage backstage;
    private final boolean owned;
    private final Consumer<Screen> turn;
    private final SetupModel setup;
    private final GalleryModel gallery;
    private final FederationModel federation;
    private final MapModel map;
    private final RunsModel runs;
    private final Calm counting;
    private final Runnable deaf;

    /// @param owned whether leaving the silo closes it
    /// @param turn shows another screen
    Session(Workbench workbench, Backstage backstage, boolean owned, Consumer<Screen> turn) {
        this.workbench = workbench;
        this.backstage = backstage;
        this.owned = owned;
        this.turn = turn;
        setup = new SetupModel(workbench, backstage);
        gallery = new GalleryModel(workbench, backstage);
        federation = new FederationModel(workbench, backstage);
        map = new MapModel(workbench, backstage, images -> {
            gallery.showOnly(images);
            turn.accept(Screen.REFINE);
        });
        runs = new RunsModel(workbench, backstage, run -> {
            federation.again(run);
            turn.accept(Screen.FEDERATE);
        }, doubts -> {
            gallery.review(doubts);
            turn.accept(Screen.REFINE);
        });
        counting = new Calm(backstage.gate(), setup::refresh);
        deaf = workbench.listen(this::heard);
    }

    /// The same silo with other models, for screens that are made anew: what the old ones hold can be let go.
    Session anew() {
        deaf.run();
        gallery.remember();
        return new Session(workbench, backstage, owned, turn);
    }

    /// Whether leaving the silo closes it.
    boolean owned() {
        return owned;
    }

    public Workbench workbench() {
        return workbench;
    }

    /// Another person labels from now on.
    void annotator(String name) {
        change(() -> workbench.annotator(name));
    }

    double budgetShare() {
        return workbench.refinement().budgetShare();
    }

    void budgetShare(double share) {
        change(() -> workbench.refinement().budgetShare(share));
    }

    void auditShare(double share) {
        change(() -> workbench.secondReading().share(share));
    }

    /// Changes a setting of the silo, and shows what follows from it.
    private void change(Runnable setting) {
        backstage.run(() -> {
            setting.run();
            return workbench;
        }, _ -> gallery.refresh());
    }

    public SetupModel setup() {
        return setup;
    }

    public GalleryModel gallery() {
        return gallery;
    }

    public FederationModel federation() {
        return federation;
    }

    public MapModel map() {
        return map;
    }

    public RunsModel runs() {
        return runs;
    }

    /// Stops listening and closes what this session opened. May block. The answer says whether it was closed.
    boolean shut() {
        deaf.run();
        if (owned) {
            workbench.close();
        }
        return owned;
    }

    /// Called on the thread that caused the event.
    private void heard(WorkbenchEvent event) {
        switch (event) {
            case WorkbenchEvent.ImagesChanged _ -> {
                setup.refresh();
                map.outdated();
            }
            case WorkbenchEvent.LabelsChanged(var images) -> {
                gallery.labelsChanged(images);
                counting.request();
                map.outdated();
            }
            case WorkbenchEvent.SuggestionsChanged _ -> {
                setup.refresh();
                gallery.refresh();
                map.outdated();
            }
            case WorkbenchEvent.RunChanged(var run) -> {
                federation.changed(run);
                if (run.phase().ended()) {
                    runs.refresh();
                }
            }
        }
    }
}
