package io.siloscope.ui.federation;

import java.time.Duration;

import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.workbench.HostRequest;

/// What a host fills in.
record HostForm(ModelKind model, String strategy, String compression, int rounds, int sites, int quorum,
        int deadlineMinutes, int port,
        String address,
        boolean takePart, int seed) {

    HostRequest request(Recipe recipe) {
        return new HostRequest(recipe, strategy, compression, rounds, sites, Math.min(quorum, sites),
                Duration.ofMinutes(deadlineMinutes), port, address.strip(), takePart, seed);
    }
}
