package io.siloscope.ui.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.fx.Language;
import io.siloscope.ui.fx.Theme;
import io.siloscope.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Every screen for people who see little, or use no mouse: names for screen readers, a way with Tab, contrast, and letters of
/// twice the size.
@ExtendWith(FxExtension.class)
class AccessibilityTest {

    /// WCAG 2.2, success criterion 1.4.3, level AA.
    private static final double CONTRAST = 4.5;
    private static final double CONTRAST_OF_LARGE = 3;
    private static final double LARGE = 18.66;
    private static final int TABS = 150;

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.start();
    private DesktopWindow window;

    @BeforeEach
    void open() throws Exception {
        Path silo = folder.resolve("clinic");
        JourneyData.ready(silo, JourneyData.copy(folder.resolve("images"), "silo-a", 25, 10), jobs).close();
        window = new DesktopWindow(jobs, folder.resolve("desktop.json"));
        window.open(silo, Screen.SETUP);
    }

    @AfterEach
    void close() {
        window.close();
        jobs.close();
    }

    @Test
    void everyControlHasAnIdAndANameForScreenReaders() {
        List<String> nameless = new ArrayList<>();
        everyScreen(screen -> controls().filter(control -> control.getId() == null || name(control).isBlank())
                .forEach(control -> nameless.add(screen + ": " + control)));
        assertThat(nameless).isEmpty();
    }

    @Test
    void tabLeadsToEveryControl() {
        List<String> missed = new ArrayList<>();
        everyScreen(screen -> {
            Set<String> wanted = new HashSet<>();
            FxExtension
                    .onFx(() -> controls().filter(Node::isFocusTraversable).filter(node -> !node.isDisabled())
                            .filter(AccessibilityTest::ownStop)
                            .forEach(control -> wanted.add(control.getId())));
            for (int i = 0; i < TABS && !wanted.isEmpty(); i++) {
                window.type(KeyCode.TAB);
                FxExtension.onFx(() -> {
                    for (Node at = window.stage().getScene().getFocusOwner(); at != null; at = at
                            .getParent()) {
                        wanted.remove(at.getId());
                    }
                });
            }
            wanted.forEach(id -> missed.add(screen + ": " + id));
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void noTwoControlsOfAScreenShareALetter() {
        List<String> shared = new ArrayList<>();
        for (Language language : new Language[]{Language.ENGLISH, Language.GERMAN}) {
            FxExtension.onFx(() -> window.model().choose(language));
            everyScreen(screen -> {
                Map<String, List<String>> byLetter = new TreeMap<>();
                FxExtension.onFx(
                        () -> nodes(window.stage().getScene().getRoot()).filter(Labeled.class::isInstance)
                                .map(Labeled.class::cast).filter(Labeled::isMnemonicParsing)
                                .forEach(label -> letter(label.getText()).ifPresent(letter -> byLetter
                                        .computeIfAbsent(letter, _ -> new ArrayList<>())
                                        .add(label.getText()))));
                byLetter.values().stream().filter(texts -> texts.size() > 1)
                        .forEach(texts -> shared.add(language + ", " + screen + ": " + texts));
            });
        }
        FxExtension.onFx(() -> window.model().choose(Language.ENGLISH));
        assertThat(shared).isEmpty();
    }

    /// JavaFX keeps the letters of nodes that have left the scene, and would look no further than to one of these.
    @Test
    void aScreenThatIsPutAwayLeavesNoLettersBehind() {
        everyScreen(
                screen -> FxExtension.onFx(() -> assertThat(window.stage().getScene().getMnemonics().values())
                        .as(screen.name()).isNotEmpty().allSatisfy(same -> assertThat(same).isNotEmpty()
                                .allMatch(mnemonic -> window.stage().getScene()
                                        .equals(mnemonic.getNode().getScene())))));
    }

    private static Optional<String> letter(String text) {
        int mark = text == null ? -1 : text.indexOf('_');
        return mark < 0 || mark + 1 >= text.length() ? Optional.empty()
                : Optional.of(text.substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT));
    }

    @Test
    void textsStandOutFromWhatIsBehindThem() {
        List<String> faint = new ArrayList<>();
        for (Theme theme : new Theme[]{Theme.LIGHT, Theme.DARK, Theme.CONTRAST}) {
            FxExtension.onFx(() -> window.model().choose(theme));
            everyScreen(screen -> FxExtension.onFx(() -> nodes(window.stage().getScene().getRoot())
                    .filter(Text.class::isInstance).map(Text.class::cast)
                    .filter(text -> !text.getText().isBlank() && !disabled(text))
                    .filter(text -> contrast(text) < (text.getFont().getSize() >= LARGE ? CONTRAST_OF_LARGE
                            : CONTRAST))
                    .forEach(text -> faint.add("%s, %s: %.1f \"%s\"".formatted(theme, screen, contrast(text),
                            text.getText())))));
        }
        assertThat(faint).isEmpty();
    }

    private void everyScreen(Consumer<Screen> look) {
        for (Screen screen : Screen.values()) {
            window.turnTo(screen);
            FxExtension.onFx(() -> {
                window.stage().getScene().getRoot().applyCss();
                window.stage().getScene().getRoot().layout();
            });
            look.accept(screen);
        }
    }

    /// The controls that people use, without the parts that these are made of.
    private Stream<Control> controls() {
        return nodes(window.stage().getScene().getRoot()).filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(control -> control.isFocusTraversable() && !(control instanceof ScrollPane)
                        && !(control instanceof ScrollBar) && outer(control));
    }

    /// Tab stops at one of several buttons that exclude each other; arrows lead to the others.
    private static boolean ownStop(Control control) {
        return !(control instanceof RadioButton button) || button.isSelected();
    }

    /// False for what is inside of another control, such as the editor of a spinner.
    private static boolean outer(Control control) {
        for (Node at = control.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Control && !(at instanceof ScrollPane)) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> nodes(Parent root) {
        return root.getChildrenUnmodifiable().stream().filter(Node::isVisible).flatMap(node -> Stream.concat(
                Stream.of(node), node instanceof Parent parent ? nodes(parent) : Stream.empty()));
    }

    private static String name(Control control) {
        String said = control.getAccessibleText();
        return said == null || said.isBlank()
                ? control instanceof Labeled labeled ? String.valueOf(labeled.getText()) : ""
                : said;
    }

    private static boolean disabled(Node node) {
        return node.isDisabled() || node.getOpacity() < 1;
    }

    private double contrast(Text text) {
        if (!(text.getFill() instanceof Color ink)) {
            return CONTRAST;
        }
        Color ground = ground(text.getParent());
        Color seen = ground.interpolate(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 1),
                ink.getOpacity());
        double light = Math.max(luminance(seen), luminance(ground));
        double dark = Math.min(luminance(seen), luminance(ground));
        return (light + 0.05) / (dark + 0.05);
    }

    /// The colour behind a node: the fills of what it lies in, over each other.
    private Color ground(Node node) {
        if (node == null) {
            return (Color) window.stage().getScene().getFill();
        }
        Optional<Color> fill = node instanceof Region region && region.getBackground() != null
                ? region.getBackground().getFills().stream().map(BackgroundFill::getFill)
                        .filter(Color.class::isInstance).map(Color.class::cast).reduce((_, last) -> last)
                : Optional.empty();
        Color below = fill.filter(Color::isOpaque).isPresent() ? Color.BLACK : ground(node.getParent());
        return fill.map(
                color -> below.interpolate(new Color(color.getRed(), color.getGreen(), color.getBlue(), 1),
                        color.getOpacity()))
                .orElse(below);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
