package io.siloscope.learn;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import ai.djl.ndarray.NDArray;
import io.siloscope.dataset.Proximal;
import io.siloscope.golden.Expectation;
import io.siloscope.golden.Golden;
import io.siloscope.golden.GoldenCase;
import io.siloscope.golden.GoldenNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// The term's gradient, of the first client's tensors.
@Tag("golden")
class ProximalGoldenTest {

    @TestFactory
    Stream<DynamicTest> theGradientAgreesWithTheReference() {
        return Golden.tests("aggregate", "aggregate.fedprox", ProximalGoldenTest::check);
    }

    private static void check(GoldenCase golden) throws IOException {
        double mu = golden.param("mu").number();
        Proximal proximal = golden.param("form").text().equals("SQUARED") ? new Proximal.Squared(mu)
                : new Proximal.Norm(mu);
        for (String name : golden.node().at("outputs").at("tensors").keys()) {
            GoldenNode tensor = golden.input("tensors").at(name);
            float[] anchor = tensor.at("global").array().floats();
            float[] value = Arrays.copyOf(tensor.at("clients").array().floats(), anchor.length);
            float[] gradient = Torch.lend(manager -> {
                NDArray sum = manager.create(new float[anchor.length]);
                ProximalTerm.addTo(sum, manager.create(value), manager.create(anchor), proximal);
                return sum.toFloatArray();
            });
            Expectation.of(golden.node().at("outputs").at("tensors").at(name)).accepts(gradient);
        }
    }
}
