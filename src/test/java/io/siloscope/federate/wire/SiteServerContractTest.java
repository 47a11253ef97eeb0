package io.siloscope.federate.wire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.Sites;
import io.siloscope.federate.SitesContract;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SiteServerContractTest extends SitesContract {

    @TempDir
    Path dir;

    private final List<TestSites> open = new ArrayList<>();
    private final List<CompletableFuture<Weights>> joined = new ArrayList<>();

    @AfterEach
    void stop() {
        open.forEach(TestSites::close);
    }

    @Override
    protected Sites open(RunConfig config, Map<String, LocalWork> works) {
        TestSites sites = new TestSites(dir, config);
        open.add(sites);
        works.forEach((name, work) -> joined.add(sites.join(name, work)));
        sites.awaitMembers(works.size());
        return sites.server;
    }
}
