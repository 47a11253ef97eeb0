package io.siloscope.federate.strategy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.siloscope.format.Npy;
import io.siloscope.golden.Expectation;
import io.siloscope.golden.Golden;
import io.siloscope.golden.GoldenCase;
import io.siloscope.golden.GoldenNode;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// The manifest stacks the clients' tensors: `clients` has the shape K × the tensor's own.
@Tag("golden")
class AggregationGoldenTest {

    @TestFactory
    Stream<DynamicTest> fedAvgAgreesWithTheReference() {
        return Golden.tests("aggregate", "aggregate.fedavg", AggregationGoldenTest::check);
    }

    @TestFactory
    Stream<DynamicTest> fedNovaAgreesWithTheReference() {
        return Golden.tests("aggregate", "aggregate.fednova", golden -> {
            var nova = new FedNova(golden.param("rho").number());
            List<Contribution> contributions = contributions(golden);
            golden.output("a")
                    .accepts(contributions.stream().mapToDouble(one -> nova.reach(one.steps())).toArray());
            golden.output("tau_eff").accepts(new double[]{nova.effectiveSteps(contributions)});
            check(golden, nova);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatFastCallsFedNovaAgreesWithTheReference() {
        return Golden.tests("aggregate", "aggregate.fednova_fast_compat",
                golden -> check(golden, new FastFedNova(golden.param("rho").number())));
    }

    @TestFactory
    Stream<DynamicTest> theMedianAgreesWithTheReference() {
        return Golden.tests("aggregate", "aggregate.coordinate_median",
                golden -> check(golden, TrimmedMean.MEDIAN));
    }

    @TestFactory
    Stream<DynamicTest> theTrimmedMeanAgreesWithTheReference() {
        return Golden.tests("aggregate", "aggregate.trimmed_mean",
                golden -> check(golden, new TrimmedMean(golden.param("beta").number())));
    }

    private static void check(GoldenCase golden) throws IOException {
        check(golden, weighting(golden));
    }

    private static void check(GoldenCase golden, Aggregation aggregation) throws IOException {
        Weights global = global(golden);
        Weights mean = aggregation.aggregate(global, contributions(golden));
        GoldenNode outputs = golden.node().at("outputs");
        for (String name : outputs.at("tensors").keys()) {
            Expectation.of(outputs.at("tensors").at(name)).accepts(mean.tensor(name).toArray());
        }
        for (String output : outputs.keys()) {
            if (output.startsWith("counter_")) {
                String name = output.substring("counter_".length());
                golden.output(output).accepts(mean.tensor(name).toArray());
            }
        }
    }

    private static FedAvg weighting(GoldenCase golden) {
        String weighting = golden.param("weighting").text();
        return switch (weighting) {
            case "samples" -> FedAvg.SAMPLE_WEIGHTED;
            case "uniform" -> FedAvg.UNIFORM;
            default -> throw new IllegalArgumentException("Unknown weighting " + weighting);
        };
    }

    private static Weights global(GoldenCase golden) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (String name : golden.param("state_order").texts()) {
            Npy.Array array = golden.input("tensors").at(name).at("global").array();
            tensors.put(name, Tensor.of(array.floats(), array.shape()));
        }
        return Weights.of(tensors);
    }

    private static List<Contribution> contributions(GoldenCase golden) throws IOException {
        Weights layout = global(golden);
        int[] samples = golden.param("samples").ints();
        int[] steps = golden.param("local_steps").ints();
        List<Contribution> contributions = new ArrayList<>();
        for (int site = 0; site < samples.length; site++) {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (String name : layout.names()) {
                float[] all = golden.input("tensors").at(name).at("clients").array().floats();
                int size = layout.tensor(name).size();
                float[] own = Arrays.copyOfRange(all, site * size, (site + 1) * size);
                tensors.put(name, Tensor.of(own, layout.tensor(name).shape()));
            }
            contributions.add(
                    new Contribution("client" + site, Weights.of(tensors), samples[site], steps[site]));
        }
        return contributions;
    }
}
