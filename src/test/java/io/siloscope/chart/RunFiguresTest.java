package io.siloscope.chart;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RunFiguresTest {

    private static final RunCurve RUN = new RunCurve("run", List.of(
            new RoundRow(0, 0.25, 1.4, 0, 0),
            new RoundRow(1, 0.50, Double.NaN, 1_000_000, 500_000),
            new RoundRow(2, 0.75, 0.9, 1_000_000, 500_000)));

    @Test
    void accuracyIsDrawnByRound() {
        Figure figure = RunFigures.accuracyByRound(List.of(RUN));
        assertThat(figure.series()).singleElement().satisfies(series -> assertThat(series.points())
                .containsExactly(new Series.Point(0, 0.25), new Series.Point(1, 0.5),
                        new Series.Point(2, 0.75)));
        assertThat(figure.y().unit()).isEqualTo(Axis.Unit.PERCENT);
    }

    @Test
    void aMissingLossIsNotDrawn() {
        Figure figure = RunFigures.lossByRound(List.of(RUN));
        assertThat(Datasets.of(figure).getItemCount(0)).isEqualTo(2);
    }

    @Test
    void megabytesAddUpOverRoundsAndDirections() {
        List<Series.Point> points = RunFigures.accuracyByMegabytes(List.of(RUN)).series().getFirst().points();
        assertThat(points.getLast().x()).isCloseTo(3.0, within(1e-12));
    }

    @Test
    void barsKeepDirectionsApart() {
        Figure figure = RunFigures.megabytesByRound(RUN);
        assertThat(figure.series()).hasSize(2);
        assertThat(figure.series().get(1).points().get(1).y()).isEqualTo(0.5);
    }

    @Test
    void twoRunsOfOneNameAreBothDrawn() {
        Figure figure = RunFigures.accuracyByRound(List.of(RUN, RUN));
        assertThat(Datasets.of(figure).getSeriesCount()).isEqualTo(2);
    }

    @Test
    void aFigureWithoutFinitePointsIsEmpty() {
        assertThat(RunFigures.accuracyByRound(List.of()).empty()).isTrue();
        assertThat(RunFigures.accuracyByRound(List.of(RUN)).empty()).isFalse();
    }
}
