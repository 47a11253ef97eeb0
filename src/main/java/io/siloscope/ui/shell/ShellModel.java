package io.siloscope.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import io.siloscope.dataset.LabelSet;
import io.siloscope.jobs.Jobs;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Gate;
import io.siloscope.ui.fx.Language;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Theme;
import io.siloscope.ui.fx.Trouble;
import io.siloscope.ui.gallery.KeyMap;
import io.siloscope.workbench.Workbench;

/// What the window shows: the open silo and its screen, trouble, help and settings. JavaFX thread only.
public final class ShellModel implements AutoCloseable {

    private final ReadOnlyObjectWrapper<Optional<Session>> session = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.SETUP);
    private final ObjectProperty<Optional<Trouble>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty help = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.FIRST);
    private final Jobs jobs;
    private final SettingsFile file;
    private final Backstage backstage;
    private final JobsModel jobLines;

    public ShellModel(Jobs jobs, SettingsFile file, Executor executor, Gate gate) {
        this.jobs = jobs;
        this.file = file;
        backstage = new Backstage(executor, gate, this::report);
        jobLines = new JobsModel(jobs, gate);
        settings.set(file.load());
    }

    // Properties

    public ReadOnlyObjectProperty<Optional<Session>> session() {
        return session.getReadOnlyProperty();
    }

    /// True while a silo is being made or opened.
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    public ObjectProperty<Screen> screen() {
        return screen;
    }

    public ObjectProperty<Optional<Trouble>> trouble() {
        return trouble;
    }

    public BooleanProperty help() {
        return help;
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    public JobsModel jobs() {
        return jobLines;
    }

    // Commands

    /// Makes a silo and opens it. Class names are separated by commas or line ends.
    public void create(Optional<Path> folder, String classNames) {
        if (folder.isEmpty()) {
            refuse(Text.of("start.no-folder"));
            return;
        }
        LabelSet classes;
        try {
            classes = new LabelSet(ClassNames.split(classNames));
        } catch (IllegalArgumentException e) {
            refuse(ClassNames.complaint(classNames));
            return;
        }
        open(() -> Workbench.create(folder.get(), classes, jobs));
    }

    public void open(Optional<Path> folder) {
        folder.ifPresentOrElse(path -> open(() -> Workbench.open(path, jobs)),
                () -> refuse(Text.of("start.no-folder")));
    }

    /// Something was dropped onto the window: a silo is opened, and images are put into the import's field of the open one. What
    /// is open stays open for anything else.
    public void drop(Path dropped) {
        if (Workbench.isSilo(dropped)) {
            if (session.get().isPresent()) {
                leave();
            }
            open(Optional.of(dropped));
        } else if (session.get().isPresent()) {
            screen.set(Screen.SETUP);
            session.get().get().setup().place(dropped);
        } else {
            refuse(Text.of("start.dropped", dropped));
        }
    }

    /// Shows a silo that somebody else opened and will close.
    public void show(Workbench workbench, Screen first) {
        enter(new Session(workbench, backstage, false, screen::set), first);
    }

    /// Turns to a screen; without a silo there are but the settings and the start screen.
    public void show(Screen next) {
        if (session.get().isPresent() || next == Screen.SETTINGS) {
            screen.set(next);
        }
    }

    /// Back to the start screen.
    public void leave() {
        screen.set(Screen.SETUP);
        Optional<Session> left = session.get();
        left.ifPresent(one -> one.gallery().remember());
        session.set(Optional.empty());
        left.ifPresent(one -> backstage.run(one::shut, _ -> {}));
    }

    public void forget(String folder) {
        keep(settings.get().without(folder));
    }

    public void choose(Theme theme) {
        keep(settings.get().with(theme));
    }

    /// Speaks another language, in which all screens are made anew.
    public void choose(Language language) {
        keep(settings.get().with(language));
        session.get().map(Session::anew).ifPresent(again -> {
            tellKeys(again);
            session.set(Optional.of(again));
        });
    }

    public void choose(KeyMap keys) {
        keep(settings.get().with(keys));
    }

    /// Makes all letters larger or smaller.
    public void scale(double scale) {
        keep(settings.get().withScale(scale));
    }

    /// Remembers where the window is, with what it shows; nothing of it when only a guest's silo is open.
    public void remember(WindowPlace place) {
        session.get().ifPresent(one -> one.gallery().remember());
        String silo = session.get().filter(Session::owned)
                .map(one -> one.workbench().folder().toString()).orElse("");
        file.save(settings.get().with(new WindowPlace(place.x(), place.y(), place.width(), place.height(),
                place.maximized(), silo, screen.get().name())));
    }

    /// Opens what was open when the window was closed, where it is still there.
    public void resume() {
        WindowPlace place = settings.get().window();
        if (!place.silo().isEmpty() && Files.isDirectory(Path.of(place.silo()))) {
            open(() -> Workbench.open(Path.of(place.silo()), jobs), Screen.of(place.screen()));
        }
    }

    /// Shows trouble; a stop on request is none.
    public void report(Throwable failure) {
        if (!Trouble.isStop(failure)) {
            trouble.set(Optional.of(Trouble.of(failure)));
        }
    }

    @Override
    public void close() {
        jobLines.close();
        session.get().ifPresent(Session::shut);
    }

    private void refuse(String sentence) {
        trouble.set(Optional.of(new Trouble(sentence, sentence)));
    }

    private void open(Supplier<Workbench> opened) {
        open(opened, Screen.SETUP);
    }

    private void open(Supplier<Workbench> opened, Screen first) {
        opening.set(true);
        var result = CompletableFuture.supplyAsync(opened, backstage.executor());
        backstage.when(result, workbench -> {
            opening.set(false);
            keep(settings.get().opened(workbench.folder().toString()));
            enter(new Session(workbench, backstage, true, screen::set), first);
        }, () -> opening.set(false));
    }

    private void enter(Session entered, Screen first) {
        trouble.set(Optional.empty());
        tellKeys(entered);
        screen.set(first);
        session.set(Optional.of(entered));
    }

    private void tellKeys(Session open) {
        open.gallery().keys().set(settings.get().keyMap());
    }

    private void keep(Settings changed) {
        settings.set(changed);
        session.get().ifPresent(this::tellKeys);
        backstage.executor().execute(() -> file.save(changed));
    }
}
