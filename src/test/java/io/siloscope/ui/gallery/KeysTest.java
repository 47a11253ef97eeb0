package io.siloscope.ui.gallery;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeysTest {

    @ParameterizedTest
    @CsvSource({"DIGIT1, 0", "DIGIT9, 8", "DIGIT0, 9", "NUMPAD1, 0", "NUMPAD0, 9"})
    void aDigitGivesAClass(KeyCode key, int classIndex) {
        assertThat(press(key)).contains(new Command.Classify(classIndex));
        assertThat(shift(key)).contains(new Command.Classify(classIndex + 10));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "8, 9", "9, 0", "10, ⇧1", "19, ⇧0"})
    void theLegendNamesTheKeyOfAClass(int classIndex, String name) {
        assertThat(Keys.name(classIndex)).contains(name);
    }

    @Test
    void fromTheTwentyFirstOnAClassHasNoKey() {
        assertThat(Keys.name(20)).isEmpty();
    }

    @Test
    void enterAndAAccept() {
        assertThat(press(KeyCode.ENTER)).contains(new Command.Accept());
        assertThat(press(KeyCode.A)).contains(new Command.Accept());
    }

    @Test
    void undoAndRedo() {
        assertThat(press(KeyCode.BACK_SPACE)).contains(new Command.Undo());
        assertThat(control(KeyCode.Z, false)).contains(new Command.Undo());
        assertThat(control(KeyCode.Z, true)).contains(new Command.Redo());
    }

    @Test
    void shiftExtendsWhatArrowsMove() {
        assertThat(press(KeyCode.DOWN)).contains(new Command.Move(0, 1, false));
        assertThat(shift(KeyCode.LEFT)).contains(new Command.Move(-1, 0, true));
        assertThat(control(KeyCode.A, false)).contains(new Command.SelectAll());
    }

    @Test
    void otherKeysAndAltBelongToOthers() {
        assertThat(press(KeyCode.TAB)).isEmpty();
        assertThat(press(KeyCode.F1)).isEmpty();
        assertThat(control(KeyCode.DIGIT2, false)).isEmpty();
        assertThat(Keys
                .command(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, true, false),
                        KeyMap.USUAL))
                .isEmpty();
    }

    @Test
    void whoTakesTheKeyOfAnotherActionTradesWithIt() {
        KeyMap traded = KeyMap.USUAL.with(Action.SKIP, KeyCode.U);
        assertThat(Keys.command(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.U, false, false, false, false),
                traded)).contains(new Command.Skip());
        assertThat(traded.key(Action.UNSURE)).isEqualTo(KeyCode.S);
        assertThat(KeyMap.of(traded.names()).names()).isEqualTo(traded.names());
        assertThat(traded.with(Action.SKIP, KeyCode.S).names()).isEmpty();
    }

    @Test
    void keysThatMeanSomethingElseAreNotChosenNotEvenInAFile() {
        assertThat(KeyMap.free(KeyCode.DIGIT1)).isFalse();
        assertThat(KeyMap.free(KeyCode.ENTER)).isFalse();
        assertThat(KeyMap.of(Map.of("SKIP", "ENTER", "FLAG", "no key", "DANCE", "D")).names()).isEmpty();
    }

    private static Optional<Command> press(KeyCode code) {
        return Keys.command(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false),
                KeyMap.USUAL);
    }

    private static Optional<Command> shift(KeyCode code) {
        return Keys.command(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, false, false),
                KeyMap.USUAL);
    }

    private static Optional<Command> control(KeyCode code, boolean shift) {
        return Keys.command(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false),
                KeyMap.USUAL);
    }
}
