package io.siloscope.golden;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One case of a manifest: a function's inputs and parameters, and what must come out.
public record GoldenCase(GoldenNode node) {

    private static final Logger LOG = LoggerFactory.getLogger(GoldenCase.class);

    public String name() {
        return node.at("name").text();
    }

    public String function() {
        return node.at("function").text();
    }

    /// False where paper and code leave the result open: such a case is reported, not binding.
    public boolean normative() {
        return !node.has("normative") || node.at("normative").flag();
    }

    public GoldenNode input(String name) {
        return node.at("inputs").at(name);
    }

    public GoldenNode param(String name) {
        return node.at("params").at(name);
    }

    public Expectation output(String name) {
        return Expectation.of(node.at("outputs").at(name));
    }

    /// Runs a check; what it finds in a case that is not normative is logged and goes no further.
    void verify(Golden.Check check) throws IOException {
        if (normative()) {
            check.run(this);
            return;
        }
        try {
            check.run(this);
            LOG.info("{} is not normative; it agrees", name());
        } catch (AssertionError e) {
            LOG.warn("{} is not normative; it differs: {}", name(), e.getMessage());
        }
    }
}
