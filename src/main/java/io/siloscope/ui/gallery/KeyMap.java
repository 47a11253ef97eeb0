package io.siloscope.ui.gallery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

import io.siloscope.ui.fx.Text;

/// The keys that a person has chosen for [Action]s: each has one, and no two the same. Pure.
public final class KeyMap {

    /// The keys that nobody has changed.
    public static final KeyMap USUAL = new KeyMap(usual());

    private static final Set<KeyCode> OTHERS = EnumSet.of(KeyCode.SPACE, KeyCode.COMMA, KeyCode.PERIOD,
            KeyCode.SEMICOLON, KeyCode.QUOTE, KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET, KeyCode.F2,
            KeyCode.F3,
            KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9);

    private final Map<Action, KeyCode> keys;

    private KeyMap(Map<Action, KeyCode> keys) {
        this.keys = keys;
    }

    private static Map<Action, KeyCode> usual() {
        Map<Action, KeyCode> keys = new EnumMap<>(Action.class);
        Arrays.stream(Action.values()).forEach(action -> keys.put(action, action.usual()));
        return keys;
    }

    /// Reads what [#names()] wrote; names that mean nothing any more are passed over.
    public static KeyMap of(Map<String, String> names) {
        KeyMap map = USUAL;
        for (Action action : Action.values()) {
            String name = names.getOrDefault(action.name(), "");
            Optional<KeyCode> key = Arrays.stream(KeyCode.values()).filter(code -> code.name().equals(name))
                    .findFirst();
            if (key.isPresent() && free(key.get())) {
                map = map.with(action, key.get());
            }
        }
        return map;
    }

    /// The keys that are not the usual ones, by their actions' names.
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        keys.forEach((action, key) -> {
            if (key != action.usual()) {
                names.put(action.name(), key.name());
            }
        });
        return names;
    }

    /// Whether people may choose a key: digits, arrows and the like have one meaning everywhere.
    public static boolean free(KeyCode key) {
        return key.isLetterKey() || OTHERS.contains(key);
    }

    /// The action gets another key; the action that had it gets this one's.
    public KeyMap with(Action action, KeyCode key) {
        Map<Action, KeyCode> changed = new EnumMap<>(keys);
        KeyCode before = key(action);
        of(key).ifPresent(other -> changed.put(other, before));
        changed.put(action, key);
        return new KeyMap(changed);
    }

    public KeyCode key(Action action) {
        return keys.getOrDefault(action, action.usual());
    }

    /// The key of an action as people write it.
    public String name(Action action) {
        return key(action) == KeyCode.SPACE ? Text.of("key.space") : key(action).getName();
    }

    /// What a key does, where it is one of these.
    Optional<Action> of(KeyCode key) {
        return keys.entrySet().stream().filter(entry -> entry.getValue() == key).map(Map.Entry::getKey)
                .findFirst();
    }
}
