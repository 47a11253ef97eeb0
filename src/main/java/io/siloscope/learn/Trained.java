package io.siloscope.learn;

import io.siloscope.math.Weights;

/// The outcome of one local training.
///
/// @param weights the network after the last step
/// @param examples the size of the training set
/// @param steps the optimiser steps taken
/// @param meanLoss the training loss an example seen, each measured before its step
public record Trained(Weights weights, int examples, int steps, double meanLoss) {}
