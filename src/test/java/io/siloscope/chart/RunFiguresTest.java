package io.siloscope.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RunFiguresTest {

    private static final RunCurve RUN = new RunCurve("run", 40, List.of(
            new RoundRow(0, 0.25, Double.NaN, 1.4, 0, 0, 60, List.of()),
            new RoundRow(1, 0.50, Double.NaN, Double.NaN, 1_000_000, 500_000, 60, List.of()),
            new RoundRow(2, 0.75, Double.NaN, 0.9, 1_000_000, 500_000, 60, List.of())));

    @Test
    void accuracyIsDrawnByRound() {
        Figure figure = RunFigures.of(Measure.ACCURACY, Across.ROUNDS, List.of(RUN));
        assertThat(figure.series()).singleElement().satisfies(series -> assertThat(series.points())
                .containsExactly(new Series.Point(0, 0.25), new Series.Point(1, 0.5),
                        new Series.Point(2, 0.75)));
        assertThat(figure.y().unit()).isEqualTo(Axis.Unit.PERCENT);
    }

    @Test
    void aMissingLossIsNotDrawn() {
        Figure figure = RunFigures.of(Measure.LOSS, Across.ROUNDS, List.of(RUN));
        assertThat(Datasets.of(figure).getItemCount(0)).isEqualTo(2);
    }

    @Test
    void megabytesAddUpOverRoundsAndDirections() {
        List<Series.Point> points = RunFigures.of(Measure.ACCURACY, Across.MEGABYTES, List.of(RUN)).series()
                .getFirst().points();
        assertThat(points.getLast().x()).isCloseTo(3.0, within(1e-12));
    }

    @Test
    void minutesAddUpAndLabelsAreThoseOfTheStart() {
        assertThat(Across.MINUTES.of(RUN)).containsExactly(1, 2, 3);
        assertThat(Across.LABELS.of(RUN)).containsExactly(40, 40, 40);
    }

    @Test
    void theFanReachesFromTheWorstSiteToTheBestAndAFewSitesHaveTheirOwnLines() {
        Figure figure = RunFigures.fan(sites(2));
        assertThat(figure.series()).extracting(Series::name).containsExactly("all together", "site 0",
                "site 1");
        assertThat(figure.series().getFirst().points()).containsExactly(new Series.Point(0, 0.5, 0, 0.01),
                new Series.Point(1, 0.5, 0, 0.01));
        assertThat(RunFigures.fan(sites(30)).series()).singleElement()
                .satisfies(all -> assertThat(all.points().getFirst().high()).isCloseTo(0.29, within(1e-12)));
    }

    @Test
    void barsStackTheSitesAndThoseBeyondTheSixthTogether() {
        Figure figure = RunFigures.megabytesByRound(sites(9));
        assertThat(figure.series()).hasSize(7);
        assertThat(figure.series().getFirst().name()).isEqualTo("site 8");
        assertThat(figure.series().getLast().points().getFirst().y()).isCloseTo(0 + 1 + 2, within(1e-12));
    }

    /// Two rounds; the accuracy at site `i` is `i` per cent and its traffic `i` megabytes.
    private static RunCurve sites(int count) {
        List<RoundRow.SiteRow> bySite = IntStream.range(0, count)
                .mapToObj(i -> new RoundRow.SiteRow("site " + i, i / 100.0, i)).toList();
        return new RunCurve("run", 0, IntStream.range(0, 2)
                .mapToObj(round -> new RoundRow(round, 0.5, 0.5, 1, 1, 1, 1, bySite)).toList());
    }

    @Test
    void smoothingStartsAtTheFirstValueAndLeavesGapsOpen() {
        assertThat(Smoothing.of(new double[]{4, 4, Double.NaN, 4}, 0.9)).containsExactly(4, 4, Double.NaN, 4);
        assertThat(Smoothing.of(new double[]{0, 1}, 0.5)).containsExactly(new double[]{0, 2.0 / 3},
                within(1e-12));
        assertThat(Smoothing.of(new double[]{0, 1, 5}, 0)).containsExactly(0, 1, 5);
    }

    @Test
    void barsKeepDirectionsApart() {
        Figure figure = RunFigures.megabytesByRound(RUN);
        assertThat(figure.series()).hasSize(2);
        assertThat(figure.series().get(1).points().get(1).y()).isEqualTo(0.5);
    }

    @Test
    void twoRunsOfOneNameAreBothDrawn() {
        Figure figure = RunFigures.of(Measure.ACCURACY, Across.ROUNDS, List.of(RUN, RUN));
        assertThat(Datasets.of(figure).getSeriesCount()).isEqualTo(2);
    }

    @Test
    void aFigureWithoutFinitePointsIsEmpty() {
        assertThat(RunFigures.of(Measure.ACCURACY, Across.ROUNDS, List.of()).empty()).isTrue();
        assertThat(RunFigures.of(Measure.ACCURACY, Across.ROUNDS, List.of(RUN)).empty()).isFalse();
    }
}
