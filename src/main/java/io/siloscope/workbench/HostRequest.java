package io.siloscope.workbench;

import java.time.Duration;

import io.siloscope.dataset.Recipe;

/// A federated run to host.
///
/// @param recipe how every site trains
/// @param strategy `fedavg`, `fedavg-uniform`, `fedprox`, `fednova`, `fednova-fast`, `median`, `trimmed-mean` or `krum`
/// @param compression `none`, `fp16`, `bf16`, `int8`, `int8-per-tensor` or `top-k:SHARE`
/// @param rounds the number of rounds
/// @param sites the sites to wait for, the own silo included when it takes part
/// @param quorum the updates that a round needs to count
/// @param deadline the longest that one round may take
/// @param port the TCP port to listen on; 0 picks a free one
/// @param address the host name or address that the invites carry
/// @param takePart whether the own silo trains too
/// @param seed the seed of initial weights and of all local randomness
public record HostRequest(Recipe recipe, String strategy, String compression, int rounds, int sites,
        int quorum,
        Duration deadline, int port,
        String address, boolean takePart, long seed) {}
