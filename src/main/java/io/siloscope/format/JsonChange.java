package io.siloscope.format;

import java.util.Map;

/// Changes members of a record by their path in its JSON: `recipe.optimiser.momentum` to `0.5`, or `partitioner` to
/// `{"type": "iid"}`.
public final class JsonChange {

    private JsonChange() {}

    /// The value with some members changed; every other keeps what it has.
    ///
    /// @param changes the new value of each path, as JSON; text needs no quotes
    /// @throws FormatException naming the path that is not there, or the value that does not fit
    public static <T> T of(T value, Class<T> type, Map<String, String> changes) {
        T changed = value;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            Map<String, Object> root = Json.object(Json.write(changed));
            set(root, change.getKey(), Json.value(change.getValue()));
            try {
                changed = Json.read(Json.write(root), type);
            } catch (FormatException e) {
                throw new FormatException(
                        change.getKey() + " cannot be " + change.getValue() + ". " + e.getMessage(),
                        e);
            }
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static void set(Map<String, Object> root, String path, Object value) {
        String[] steps = path.split("\\.", -1);
        Map<String, Object> parent = root;
        for (int i = 0; i < steps.length - 1; i++) {
            if (!(parent.get(steps[i]) instanceof Map<?, ?> child)) {
                throw new FormatException(path + ": " + steps[i] + " is none of " + parent.keySet());
            }
            parent = (Map<String, Object>) child;
        }
        String last = steps[steps.length - 1];
        if (!parent.containsKey(last)) {
            throw new FormatException(path + ": " + last + " is none of " + parent.keySet());
        }
        parent.put(last, value);
    }
}
