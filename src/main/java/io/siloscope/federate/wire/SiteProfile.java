package io.siloscope.federate.wire;

import java.nio.file.Path;
import java.time.Duration;

import io.siloscope.dataset.LabelSet;

/// Who a site is.
///
/// @param name what it is called in the federation
/// @param classes its class names
/// @param encoder its encoder's fingerprint, or empty
/// @param keyFile its key, made at the first join
/// @param runs where each run gets a folder
/// @param proxy how it reaches the coordinator
/// @param absence how long it tries to reach the coordinator before it gives up
public record SiteProfile(String name, LabelSet classes, String encoder, Path keyFile, Path runs,
        Duration absence, Proxy proxy) {}
