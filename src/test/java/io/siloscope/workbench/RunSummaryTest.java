package io.siloscope.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunSummaryTest {

    @Test
    void onlySettingsThatDifferAreDifferences() {
        RunSummary one = run(
                Map.of("run", "a", "rounds", "3", "strategy", "FEDAVG", "compression.chunk", "512"));
        RunSummary two = run(Map.of("run", "b", "rounds", "3", "strategy", "FEDPROX"));
        assertThat(RunSummary.differences(List.of(one, two))).containsExactlyInAnyOrderEntriesOf(
                Map.of("strategy", List.of("FEDAVG", "FEDPROX"), "compression.chunk", List.of("512", "")));
        assertThat(RunSummary.differences(List.of(one))).isEmpty();
    }

    private static RunSummary run(Map<String, String> settings) {
        return new RunSummary("a", Instant.EPOCH, "", new TreeMap<>(settings), RunNotes.NONE, false,
                List.of());
    }
}
