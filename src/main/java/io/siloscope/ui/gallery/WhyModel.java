package io.siloscope.ui.gallery;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.workbench.QueueItem;
import io.siloscope.workbench.Refinement;

/// What explains the focused image's weak label, read as the focus moves. JavaFX thread only.
final class WhyModel {

    private final ReadOnlyObjectWrapper<Optional<Why>> why = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Refinement refinement;
    private final Deck deck;
    private final Refresh<Optional<Why>> reasons;
    private volatile Optional<QueueItem> asked = Optional.empty();

    WhyModel(Refinement refinement, Backstage backstage, Deck deck) {
        this.refinement = refinement;
        this.deck = deck;
        reasons = backstage.refresh(this::read, why::set);
        deck.focus().subscribe(_ -> explain());
        deck.revision().subscribe(_ -> explain());
    }

    /// It may lag behind the focus.
    ReadOnlyObjectProperty<Optional<Why>> why() {
        return why.getReadOnlyProperty();
    }

    private void explain() {
        if (!asked.equals(deck.focused())) {
            asked = deck.focused();
            reasons.request();
        }
    }

    private Optional<Why> read() {
        return asked.map(item -> new Why(item, refinement.similarities(item.image()),
                refinement.neighbours(item.image()), refinement.history(item.image()),
                refinement.comments(item.image())));
    }
}
