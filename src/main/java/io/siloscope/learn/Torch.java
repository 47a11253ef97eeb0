package io.siloscope.learn;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.util.Utils;

/// The PyTorch engine of this process, started at its first use and never from the network.
///
/// The native libraries (about 430 MB) come from the jars. DJL unpacks them once into
/// `~/.djl.ai/pytorch/<version>`; the environment variable or system property `DJL_CACHE_DIR` names another
/// folder. The number of threads is part of what makes a result repeatable, because it decides the order of
/// float sums: it is one a processor, or the system property `ai.djl.pytorch.num_threads`.
final class Torch {

    private static final String NAME = "PyTorch";
    private static final ReentrantLock GRADIENTS = new ReentrantLock(true);

    static {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        setUnlessSet("ai.djl.pytorch.num_threads",
                Integer.toString(Runtime.getRuntime().availableProcessors()));
        setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
    }

    private Torch() {}

    /// Lends native memory to `work` and frees all of it before returning.
    ///
    /// @throws LearnException when the engine cannot start or fails
    static <T> T lend(Function<NDManager, T> work) {
        try (NDManager manager = engine().newBaseManager(Device.cpu())) {
            return work.apply(manager);
        } catch (EngineException e) {
            throw new LearnException("The training engine failed (" + e.getMessage()
                    + "). The weights from before are kept; try again, or with a smaller batch.", e);
        }
    }

    /// Runs `work` while the engine records gradients. The engine allows that to one thread at a time, so
    /// concurrent trainings take turns, one step each.
    static <T> T recording(Function<GradientCollector, T> work) {
        GRADIENTS.lock();
        try (GradientCollector collector = engine().newGradientCollector()) {
            return work.apply(collector);
        } finally {
            GRADIENTS.unlock();
        }
    }

    private static Engine engine() {
        try {
            return Engine.getEngine(NAME);
        } catch (EngineException e) {
            throw new LearnException("The training engine could not start (" + e.getMessage()
                    + "). Nothing was changed. It needs 450 MB free in " + Utils.getEngineCacheDir() + ".",
                    e);
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
