package io.siloscope.ui.map;

import io.siloscope.chart.Look;
import io.siloscope.workbench.Projection;

/// What the colours of the map tell. Pure.
enum Colouring {
    CLASS, SOURCE, DOUBT;

    private static final int OPAQUE = 0xFF000000;

    /// The colour of a point, as 0xAARRGGBB.
    int of(Projection points, int point, Look look) {
        int classIndex = points.classes()[point];
        return OPAQUE | switch (this) {
            case CLASS -> classIndex < 0 ? look.muted() : look.series(classIndex);
            case SOURCE ->
                points.human()[point] ? look.series(2) : classIndex < 0 ? look.muted() : look.series(0);
            case DOUBT -> points.doubt()[point] < 0 ? look.muted()
                    : mix(look.grid(), look.series(1), points.doubt()[point]);
        };
    }

    /// The mark of a point: by class, whatever the colours tell.
    Glyph glyph(Projection points, int point) {
        return Glyph.of(points.classes()[point]);
    }

    private static int mix(int from, int to, float share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int low = from >> shift & 0xFF;
            int high = to >> shift & 0xFF;
            mixed |= Math.round(low + (high - low) * share) << shift;
        }
        return mixed;
    }
}
