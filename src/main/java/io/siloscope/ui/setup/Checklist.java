package io.siloscope.ui.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.SiloStatus;

/// The steps from an empty silo to suggested labels, as they stand. Pure.
record Checklist(Map<Step, Item> items) {

    /// Longer lists of classes are cut.
    private static final int NAMED = 24;

    /// The steps in their order.
    enum Step {
        CLASSES(1), IMAGES(2), EMBED(3), SEED(4), SUGGEST(5);

        private final int number;

        Step(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /// How a step stands; `WARNED` is done, with something to know.
    enum State {
        DONE, WARNED, NOW, LATER
    }

    /// A step's state and where it stands in one sentence.
    record Item(State state, String sentence) {}

    static Checklist of(Stock stock) {
        Map<Step, Item> items = new EnumMap<>(Step.class);
        State waiting = State.NOW;
        for (Step step : Step.values()) {
            State reached = reached(step, stock);
            State state = reached == State.NOW ? waiting : reached;
            if (state == State.NOW) {
                waiting = State.LATER;
            }
            items.put(step, new Item(state, sentence(step, stock)));
        }
        return new Checklist(items);
    }

    Item item(Step step) {
        return items.getOrDefault(step, new Item(State.LATER, ""));
    }

    private static State reached(Step step, Stock stock) {
        SiloStatus status = stock.status();
        boolean done = switch (step) {
            case CLASSES -> true;
            case IMAGES -> status.images() > 0;
            case EMBED -> status.images() > 0 && status.embedded() >= status.images();
            case SEED -> status.seeds() > 0;
            case SUGGEST -> status.suggested() > 0 || status.refined() > 0;
        };
        boolean warned = (step == Step.SEED && !stock.withoutSeeds().isEmpty())
                || (step == Step.IMAGES && status.unreadable() > 0);
        return !done ? State.NOW : warned ? State.WARNED : State.DONE;
    }

    private static String classes(List<String> names) {
        String shown = String.join(" · ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? shown : Text.of("setup.classes-more", shown, names.size() - NAMED);
    }

    private static String sentence(Step step, Stock stock) {
        SiloStatus status = stock.status();
        List<String> unseeded = stock.withoutSeeds();
        return switch (step) {
            case CLASSES -> classes(stock.classes().names());
            case IMAGES -> status.images() == 0 ? Text.of("setup.images.none")
                    : Text.of("setup.images.some", status.images(), status.train(), status.val(),
                            status.test(),
                            status.unreadable());
            case EMBED -> status.encoder().isEmpty() ? Text.of("setup.embed.none")
                    : Text.of("setup.embed.some", status.embedded(), status.images(),
                            status.encoder().get());
            case SEED -> status.seeds() == 0 ? Text.of("setup.seed.none")
                    : unseeded.isEmpty() ? Text.of("setup.seed.all", status.seeds())
                            : Text.of("setup.seed.gap", status.seeds(), classes(unseeded));
            case SUGGEST -> status.suggested() == 0 ? Text.of("setup.suggest.none")
                    : Text.of("setup.suggest.some", status.suggested());
        };
    }
}
