package io.siloscope.federate;

import java.util.Map;
import java.util.concurrent.ExecutorService;

import io.siloscope.format.Safetensors;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Threads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalSitesTest extends SitesContract {

    private final ExecutorService threads = Threads.virtual("local-sites-");

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Override
    protected Sites open(RunConfig config, Map<String, LocalWork> works) {
        return new LocalSites(works, threads);
    }

    @Test
    void trafficIsTheBytesOfTheWeights() throws Exception {
        RunConfig config = Toy.config(3, 3, 1, java.time.Duration.ofSeconds(10));
        Sites sites = new LocalSites(Toy.three(), Runnable::run);
        long size = Safetensors.write(Toy.weights()).length;

        sites.ask(sites.members(), config.evaluate(0, Toy.weights()), _ -> {}, new Cancel());
        sites.ask(sites.members(), config.train(1, Toy.weights()), _ -> {}, new Cancel());

        assertThat(sites.traffic()).hasSize(3)
                .containsEntry("beta", TrafficByKind.ofWeights(new Traffic(size, size)));
    }
}
