package io.siloscope.federate;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Recipe;
import io.siloscope.federate.compress.Compression;
import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;
import io.siloscope.math.Weights;

/// All that a run is: the coordinator keeps it as `config.json` and sends it to each site.
///
/// @param federation who belongs together; 1 to 64 letters, digits, dots, dashes and underscores, as is `run`
/// @param run the name of this run, and of its folder
/// @param classes what is told apart; every site must have the same
/// @param encoder the fingerprint that every site's encoder must have, or empty when it does not matter
/// @param recipe how sites train
/// @param strategy how updates become one model
/// @param rounds rounds of training
/// @param sites how many sites are expected before the first round
/// @param quorum updates that a round needs; below it the old model is kept
/// @param joinTime how long the expected sites are waited for
/// @param roundTime the deadline of each question to the sites
/// @param seed all randomness of the run
/// @param compression how models travel, both ways
/// @param participation the share of the sites that is asked in each round, drawn by the seed: above 0, up to 1
/// @param normBound an update that lies further from the round's weights is refused; 0 for no bound
/// @param validation whether sites evaluate each global model on their validation splits
public record RunConfig(String federation, String run, LabelSet classes, String encoder, Recipe recipe,
        Strategy strategy, int rounds, int sites, int quorum, Duration joinTime, Duration roundTime,
        Seed seed, Compression compression, double participation, double normBound,
        boolean validation) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public RunConfig {
        requireId("federation", federation);
        requireId("run", run);
        if (recipe.classes() != classes.size()) {
            throw new IllegalArgumentException(
                    "The recipe has " + recipe.classes() + " outputs for " + classes.size() + " classes");
        }
        strategy.aggregation(recipe);
        if (rounds < 1 || sites < 1 || quorum < 1 || quorum > sites) {
            throw new IllegalArgumentException("No run: " + rounds + " rounds, " + sites + " sites, quorum "
                    + quorum);
        }
        if (!(participation > 0 && participation <= 1) || quorum > Math.ceil(participation * sites)) {
            throw new IllegalArgumentException("A round asks a share of " + participation + " of " + sites
                    + " sites; it must be above 0 and up to 1, and reach the quorum of " + quorum);
        }
        if (!(normBound >= 0)) {
            throw new IllegalArgumentException("A bound is 0 or more, not " + normBound);
        }
        requirePositive("joinTime", joinTime);
        requirePositive("roundTime", roundTime);
    }

    /// The training task of a round, counted from 1.
    public Task.Train train(int round, Weights weights) {
        return new Task.Train(run, round, rounds, weights, recipe, seed.split("train").split(round),
                roundTime, normBound);
    }

    /// The sites that are asked to train in a round, of those that have joined.
    public NavigableSet<String> participants(int round, Set<String> members) {
        List<String> names = members.stream().sorted().toList();
        int count = (int) Math.ceil(participation * names.size());
        int[] order = Shuffle.permutation(names.size(), seed.split("participation").split(round));
        NavigableSet<String> chosen = new TreeSet<>();
        Arrays.stream(order).limit(count).mapToObj(names::get).forEach(chosen::add);
        return chosen;
    }

    /// The evaluation of the weights after a round; 0 is before training.
    public Task.Evaluate evaluate(int round, Weights weights) {
        return new Task.Evaluate(run, round, classes.size(), weights, roundTime);
    }

    /// Throws unless `id` may name a federation or a run, and so a folder.
    public static void requireId(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a name for a " + what + ": \"" + id + "\"");
        }
    }

    private static void requirePositive(String what, Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException(what + " must be above 0, not " + time);
        }
    }
}
