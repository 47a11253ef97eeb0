package io.siloscope.app.command;

import picocli.CommandLine.Command;

/// `siloscope experiment …`: what researchers compare, on the images of one silo whose classes are known.
@Command(name = "experiment", mixinStandardHelpOptions = true, description = "Compare labelling methods and federated runs on a data set.", subcommands = {
    ExperimentLabels.class, ExperimentRun.class, ExperimentTable.class, ExperimentIterative.class})
final class ExperimentCommand {}
