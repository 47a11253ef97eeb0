package io.siloscope.workbench;

/// How the map of a silo is laid out.
public enum MapLayout {
    /// Along the two directions in which the embeddings vary most: at once, and distances mean what they are.
    MAIN_DIRECTIONS,
    /// By neighbourhoods (UMAP): what is alike lies together; distances between groups mean little. Takes its time.
    NEIGHBOURHOODS
}
