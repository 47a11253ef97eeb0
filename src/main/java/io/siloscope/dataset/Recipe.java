package io.siloscope.dataset;

/// Everything a site needs to know to train as its peers do. Part of a run's configuration.
///
/// @param model the network
/// @param classes the number of its outputs
/// @param input what it is fed
/// @param effort the local work of one round
/// @param batch examples an optimiser step
/// @param optimiser its state is re-created at each round
/// @param schedule the learning rate over rounds
/// @param augmentation random changes to training images
/// @param proximal a pull towards the model that each round begins with
public record Recipe(ModelKind model, int classes, Input input, Effort effort, int batch, Sgd optimiser,
        Schedule schedule, Augmentation augmentation, Proximal proximal) {

    public Recipe {
        if (classes < 2) {
            throw new IllegalArgumentException("A classifier needs two classes or more, not " + classes);
        }
        if (batch < 1) {
            throw new IllegalArgumentException("A batch needs one example or more, not " + batch);
        }
        boolean fits = switch (model) {
            case CNN4, FAST_RESNET8, KAFAL_RESNET8 -> input instanceof Input.Image;
            case LINEAR -> input instanceof Input.Embedding;
        };
        if (!fits) {
            throw new IllegalArgumentException("The model " + model.label() + " cannot be fed with " + input);
        }
    }

    /// A recipe without a proximal term.
    public static Recipe of(ModelKind model, int classes, Input input, Effort effort, int batch,
            Sgd optimiser,
            Schedule schedule, Augmentation augmentation) {
        return new Recipe(model, classes, input, effort, batch, optimiser, schedule, augmentation,
                Proximal.NONE);
    }

    /// The recipe with a proximal term.
    public Recipe with(Proximal pull) {
        return new Recipe(model, classes, input, effort, batch, optimiser, schedule, augmentation, pull);
    }

    /// The recipe with its learning rate set to that of one round.
    public Sgd optimiserAt(int round, int rounds) {
        return optimiser.withLearningRate(schedule.rate(optimiser.learningRate(), round, rounds));
    }
}
